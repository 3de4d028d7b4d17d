#ifndef RAPPORT_CLEXICONS_H
#define RAPPORT_CLEXICONS_H
#include <stddef.h>
/// One lexicon file built into the program: its path below Lexicons/ and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} RapportLexicon;
/// How many there are.
extern const size_t rapport_lexicon_count;
/// The lexicon at `index`, ordered by path; `index` below `rapport_lexicon_count`.
RapportLexicon rapport_lexicon_at(size_t index);
/// How many tables of words and their forms there are (Stems/README.md).
extern const size_t rapport_stems_count;
/// The table at `index`, below `rapport_stems_count`; its path is its name without extension.
RapportLexicon rapport_stems_at(size_t index);
#endif
