// The papers from which pandoc takes its looks are a part of the binary, as the facts of ReferenceData are.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "OfficeData.h"

#include <string.h>

static const unsigned char word[] = {
#embed "../../Datasets/office/reference.docx"
};
static const unsigned char slides[] = {
#embed "../../Datasets/office/reference.pptx"
};

const unsigned char *office_reference(const char *name, size_t *count) {
  if (strcmp(name, "reference.docx") == 0) {
    *count = sizeof word;
    return word;
  }
  if (strcmp(name, "reference.pptx") == 0) {
    *count = sizeof slides;
    return slides;
  }
  *count = 0;
  return NULL;
}
