#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

/// The number of blocks that this process has asked the C library for, those of the Swift runtime included.
///
/// The executable defines malloc, calloc, realloc, aligned_alloc and posix_memalign, counts, and passes the call on to
/// glibc under the library's own names; shared libraries bind to the executable's definitions first.
long allocation_count(void);

#endif
