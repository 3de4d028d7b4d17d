#ifndef RAPPORT_CLEXICONS_H
#define RAPPORT_CLEXICONS_H
#include <stddef.h>
/// One lexicon file built into the program: its path below Lexicons/ and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} RapportLexicon;
/// Every built-in lexicon, ordered by path.
extern const RapportLexicon rapport_lexicons[];
/// How many there are.
extern const size_t rapport_lexicon_count;
#endif
