#ifndef RAPPORT_CCLD2_H
#define RAPPORT_CCLD2_H
#include <stdbool.h>
#ifdef __cplusplus
extern "C" {
#endif
/// Names the language of `length` bytes of *validated* UTF-8 (CLD2 reads past the end of ill-formed text).
/// Writes the ISO 639 code (at most 7 characters and a zero) into `code` and the share of the text it covers in
/// percent into `percent`; returns whether CLD2 calls its own answer reliable.
bool rapport_cld2_detect(const char *text, int length, const char *hint, char code[8], int *percent);
#ifdef __cplusplus
}
#endif
#endif
