#ifndef REFERENCE_DATA_H
#define REFERENCE_DATA_H

#include <stddef.h>

// The bytes of a file of Datasets/reference by its name, or of Datasets/roadmaps by `roadmaps/name`; NULL for an unknown name. They are never freed.
const unsigned char *_Nullable reference_file(const char *_Nonnull name, size_t *_Nonnull count);

#endif
