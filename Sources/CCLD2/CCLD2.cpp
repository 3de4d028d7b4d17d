#include "CCLD2.h"
#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cstring>

bool rapport_cld2_detect(const char *text, int length, const char *hint, char code[8], int *percent) {
  CLD2::CLDHints hints = {hint, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3] = {0, 0, 0};
  double scores[3];
  int textBytes = 0, validPrefix = 0;
  bool reliable = false;
  CLD2::Language best = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text, length, true, &hints, 0, languages, percents, scores, nullptr, &textBytes, &reliable, &validPrefix);
  const char *name = CLD2::LanguageCode(best);
  std::strncpy(code, name ? name : "un", 7);
  code[7] = '\0';
  *percent = percents[0];
  return reliable && best != CLD2::UNKNOWN_LANGUAGE;
}
