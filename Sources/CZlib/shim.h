#ifndef RAPPORT_CZLIB_SHIM_H
#define RAPPORT_CZLIB_SHIM_H
#include <zlib.h>
// inflateInit2 is a macro and so is not seen by Swift. 15 + 32: zlib or gzip, found by its header.
static inline int rapport_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
#endif
