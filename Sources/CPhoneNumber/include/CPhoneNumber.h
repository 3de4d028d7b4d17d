#ifndef RAPPORT_CPHONENUMBER_H
#define RAPPORT_CPHONENUMBER_H
#include <stdbool.h>
#ifdef __cplusplus
extern "C" {
#endif
/// Parses `length` bytes of text as a phone number dialled in `region` (ISO 3166, e.g. "NO") and writes its E.164
/// form into `e164` and its extension into `extension`, both zero-terminated and cut to their sizes.
/// Returns whether the number is a valid one, or a possible one that was written with its country code.
bool rapport_phone_parse(const char *text, int length, const char *region, char e164[24], char extension[24]);
#ifdef __cplusplus
}
#endif
#endif
