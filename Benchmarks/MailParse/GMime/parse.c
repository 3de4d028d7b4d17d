// Parses every message of an mbox with GMime and decodes its text parts to UTF-8: what Benchmarks/mail-parse compares
// with. usage: parse FILE [SUMS]; prints messages, bytes of text and seconds of one processor; SUMS gets a line a
// message: bytes of ASCII letters and digits in its text, and a hash of them.
#include <gmime/gmime.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

typedef struct { uint64_t bytes, letters, hash; int keeps_sums; } Sum;

static void add(GMimeObject *parent, GMimeObject *part, gpointer data) {
  Sum *sum = data;
  (void)parent;
  if (GMIME_IS_MESSAGE_PART(part)) {
    GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
    if (inner) g_mime_message_foreach(inner, add, data);
  } else if (GMIME_IS_TEXT_PART(part)) {
    char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    if (!text) return;
    size_t length = strlen(text);
    sum->bytes += length;
    for (size_t i = 0; sum->keeps_sums && i < length; i++) {
      unsigned char c = text[i];
      if (!g_ascii_isalnum(c)) continue;
      sum->letters++;
      sum->hash = (sum->hash ^ c) * 1099511628211u;
    }
    g_free(text);
  }
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  g_mime_init();
  FILE *sums = count > 2 ? fopen(arguments[2], "w") : NULL;
  int file = open(arguments[1], O_RDONLY);
  if (file < 0) return 1;
  double start = seconds();
  GMimeStream *stream = g_mime_stream_buffer_new(g_mime_stream_fs_new(file), GMIME_STREAM_BUFFER_BLOCK_READ);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX);
  uint64_t messages = 0, bytes = 0;
  while (!g_mime_parser_eos(parser)) {
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (!message) continue;
    Sum sum = {0, 0, 14695981039346656037u, sums != NULL};
    g_mime_message_foreach(message, add, &sum);
    // The headers everybody needs.
    g_mime_message_get_subject(message);
    g_mime_message_get_from(message);
    g_mime_message_get_to(message);
    g_mime_message_get_cc(message);
    g_mime_message_get_date(message);
    g_mime_message_get_message_id(message);
    g_object_unref(message);
    messages++;
    bytes += sum.bytes;
    if (sums) fprintf(sums, "%llu %llu\n", (unsigned long long)sum.letters, (unsigned long long)sum.hash);
  }
  printf("%llu %llu %.3f\n", (unsigned long long)messages, (unsigned long long)bytes, seconds() - start);
  if (sums) fclose(sums);
  return 0;
}
