// Words with their forms, built into the program (Stems/README.md).
#include "CLexicons.h"

static const unsigned char stems_en[] = {
#embed "Stems/en.stems"
};
static const unsigned char stems_pl[] = {
#embed "Stems/pl.stems"
};
static const unsigned char stems_ru[] = {
#embed "Stems/ru.stems"
};
static const unsigned char irregular_nb[] = {
#embed "Stems/irregular-nb.txt"
};

static const RapportLexicon stems[] = {
    {"en", stems_en, sizeof stems_en},
    {"pl", stems_pl, sizeof stems_pl},
    {"ru", stems_ru, sizeof stems_ru},
    {"irregular-nb", irregular_nb, sizeof irregular_nb},
};

const size_t rapport_stems_count = sizeof stems / sizeof stems[0];

RapportLexicon rapport_stems_at(size_t index) { return stems[index]; }
