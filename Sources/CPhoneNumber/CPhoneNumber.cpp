#include "CPhoneNumber.h"
#include <cstring>
#include <phonenumbers/phonenumberutil.h>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

// Whether a number is written as it is dialled within its country, with the national prefix, and long enough.
bool isDialledNationally(const PhoneNumberUtil &util, const PhoneNumber &number) {
  std::string national;
  util.GetNationalSignificantNumber(number, &national);
  std::string written = number.raw_input();
  util.NormalizeDigitsOnly(&written);
  return !number.has_extension() && !national.empty() && national[0] != '0' && written.size() > national.size() &&
         util.IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE;
}

} // namespace

bool rapport_phone_parse(const char *text, int length, const char *region, char e164[24], char extension[24]) {
  e164[0] = extension[0] = '\0';
  const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  if (util->ParseAndKeepRawInput(std::string(text, length), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
    return false;
  // A number written with its country code or its national prefix is taken as it stands if its length is possible:
  // number plans grow faster than the library's tables, and a party is the same whether its range has been handed out
  // or not, and however it is written.
  bool isInternational = number.country_code_source() != PhoneNumber::FROM_DEFAULT_COUNTRY;
  if (!util->IsValidNumber(number) && !(isInternational && util->IsPossibleNumber(number)) &&
      !(!isInternational && isDialledNationally(*util, number)))
    return false;
  std::string formatted;
  util->Format(number, PhoneNumberUtil::E164, &formatted);
  std::strncpy(e164, formatted.c_str(), 23);
  e164[23] = '\0';
  std::strncpy(extension, number.extension().c_str(), 23);
  extension[23] = '\0';
  return true;
}
