#ifndef OFFICE_DATA_H
#define OFFICE_DATA_H

#include <stddef.h>

// The bytes of a file of Datasets/office by its name; NULL for an unknown name. They are never freed.
const unsigned char *_Nullable office_reference(const char *_Nonnull name, size_t *_Nonnull count);

#endif
