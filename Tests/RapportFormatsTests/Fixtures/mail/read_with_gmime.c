// Reads messages with GMime 3 and prints what it sees, as an oracle for the differential test.
// In: "LENGTH\n" and that many bytes, again and again. Out, for each: "FIELD LENGTH\n", that many bytes, "\n", for
// subject, from, to, cc, date (seconds since 1970), plain or html (pieces of the text), bare (a piece without a
// charset), outside (text outside all parts), file (a name), and "end 0\n\n" behind the last.
#include <gmime/gmime.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void put(const char *field, const char *text, size_t length) {
  printf("%s %zu\n", field, length);
  fwrite(text, 1, length, stdout);
  putchar('\n');
}

static void put_text(const char *field, const char *text) { put(field, text ? text : "", text ? strlen(text) : 0); }

static void put_addresses(const char *field, InternetAddressList *list) {
  for (int i = 0; list && i < internet_address_list_length(list); i++) {
    InternetAddress *address = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_GROUP(address))
      put_addresses(field, internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)));
    else if (INTERNET_ADDRESS_IS_MAILBOX(address))
      put_text(field, internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
  }
}

static gboolean is_type(GMimeObject *part, const char *type, const char *subtype) {
  GMimeContentType *content = g_mime_object_get_content_type(part);
  return content && g_mime_content_type_is_type(content, type, subtype);
}

static const char *file_name(GMimeObject *part) {
  return GMIME_IS_PART(part) ? g_mime_part_get_filename(GMIME_PART(part)) : NULL;
}

static gboolean is_file(GMimeObject *part) {
  const char *disposition = g_mime_object_get_disposition(part);
  return (disposition && !g_ascii_strcasecmp(disposition, "attachment")) || file_name(part);
}

// The parts that are the text, chosen as a reader would.
static void choose(GMimeObject *part, gboolean is_root, GPtrArray *chosen) {
  if (GMIME_IS_MULTIPART(part)) {
    if (is_type(part, "multipart", "encrypted")) return;
    GMimeMultipart *multipart = GMIME_MULTIPART(part);
    int count = g_mime_multipart_get_count(multipart);
    if (is_type(part, "multipart", "alternative")) {
      GPtrArray *best = NULL;
      for (int i = 0; i < count; i++) {
        GPtrArray *found = g_ptr_array_new();
        choose(g_mime_multipart_get_part(multipart, i), FALSE, found);
        gboolean is_plain = found->len > 0, has_words = FALSE;
        for (guint j = 0; j < found->len; j++) {
          GMimeObject *text = g_ptr_array_index(found, j);
          if (!is_type(text, "text", "plain")) is_plain = FALSE;
          char *words = g_mime_text_part_get_text(GMIME_TEXT_PART(text));
          if (words && *g_strstrip(words)) has_words = TRUE;
          g_free(words);
        }
        if (!found->len) { g_ptr_array_free(found, TRUE); continue; }
        if (best) g_ptr_array_free(best, TRUE);
        best = found;
        if (is_plain && has_words) break;
      }
      for (guint j = 0; best && j < best->len; j++) g_ptr_array_add(chosen, g_ptr_array_index(best, j));
      if (best) g_ptr_array_free(best, TRUE);
      return;
    }
    if (is_type(part, "multipart", "related") || is_type(part, "multipart", "signed") ||
        is_type(part, "multipart", "report"))
      count = count > 1 ? 1 : count;
    for (int i = 0; i < count; i++) choose(g_mime_multipart_get_part(multipart, i), FALSE, chosen);
    return;
  }
  if (GMIME_IS_TEXT_PART(part) && (is_root || !is_file(part))) g_ptr_array_add(chosen, part);
}

static void put_files(GMimeObject *part, gboolean is_root) {
  if (GMIME_IS_MULTIPART(part)) {
    for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(part)); i++)
      put_files(g_mime_multipart_get_part(GMIME_MULTIPART(part), i), FALSE);
    return;
  }
  if (is_type(part, "application", "pgp-signature") || is_type(part, "application", "pkcs7-signature") ||
      is_type(part, "application", "x-pkcs7-signature") || (is_root && GMIME_IS_TEXT_PART(part)))
    return;
  const char *name = file_name(part);
  if (!name) name = g_mime_object_get_content_disposition_parameter(part, "filename");
  if (!name) name = g_mime_object_get_content_type_parameter(part, "name");
  if (name) put_text("file", name);
}

static void read_message(const char *bytes, size_t length) {
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, length);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  if (message) {
    put_text("subject", g_mime_message_get_subject(message));
    put_addresses("from", g_mime_message_get_from(message));
    put_addresses("to", g_mime_message_get_to(message));
    put_addresses("cc", g_mime_message_get_cc(message));
    GDateTime *date = g_mime_message_get_date(message);
    if (date) {
      char seconds[32];
      // No place on earth is more than 14 hours from Greenwich; such a zone is no zone.
      long long zone = g_date_time_get_utc_offset(date) / G_TIME_SPAN_SECOND;
      if (zone >= -14 * 3600 && zone <= 14 * 3600) zone = 0;
      snprintf(seconds, sizeof seconds, "%lld", (long long)g_date_time_to_unix(date) + zone);
      put_text("date", seconds);
    }
    GMimeObject *root = g_mime_message_get_mime_part(message);
    if (root) {
      GPtrArray *chosen = g_ptr_array_new();
      choose(root, TRUE, chosen);
      for (guint i = 0; i < chosen->len; i++) {
        GMimeTextPart *part = g_ptr_array_index(chosen, i);
        const char *charset = g_mime_text_part_get_charset(part);
        if (!charset || !g_ascii_strcasecmp(charset, "us-ascii")) put_text("bare", "");
        char *text = g_mime_text_part_get_text(part);
        put_text(is_type(GMIME_OBJECT(part), "text", "html") ? "html" : "plain", text);
        g_free(text);
      }
      g_ptr_array_free(chosen, TRUE);
      if (GMIME_IS_MULTIPART(root) && !is_type(root, "multipart", "encrypted")) {
        put_text("outside", g_mime_multipart_get_prologue(GMIME_MULTIPART(root)));
        put_text("outside", g_mime_multipart_get_epilogue(GMIME_MULTIPART(root)));
      }
      put_files(root, TRUE);
    }
    g_object_unref(message);
  }
  put("end", "", 0);
  g_object_unref(parser);
  g_object_unref(stream);
}

int main(void) {
  g_mime_init();
  GMimeParserOptions *options = g_mime_parser_options_get_default();
  const char *charsets[] = {"utf-8", "windows-1252", NULL};
  g_mime_parser_options_set_fallback_charsets(options, charsets);
  size_t length;
  while (scanf("%zu", &length) == 1 && getchar() == '\n') {
    char *bytes = malloc(length + 1);
    if (!bytes || fread(bytes, 1, length, stdin) != length) return 1;
    read_message(bytes, length);
    free(bytes);
  }
  return 0;
}
