// The facts are a part of the binary: no file has to lie beside it. #embed builds in under a second, where an array
// literal of the same bytes takes minutes; it belongs to C23 and is an extension in the mode that SwiftPM compiles in.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "ReferenceData.h"

#include <string.h>

static const unsigned char subjects[] = {
#embed "../../Datasets/reference/subjects.csv"
};
static const unsigned char gia_subject_codes[] = {
#embed "../../Datasets/reference/gia_subject_codes.csv"
};
static const unsigned char vpr_scales[] = {
#embed "../../Datasets/reference/vpr_scales.csv"
};
static const unsigned char oge_scales[] = {
#embed "../../Datasets/reference/oge_scales.csv"
};
static const unsigned char ege_math_base_scale[] = {
#embed "../../Datasets/reference/ege_math_base_scale.csv"
};
static const unsigned char ege_minimum_scores[] = {
#embed "../../Datasets/reference/ege_minimum_scores.csv"
};
static const unsigned char procedures_calendar[] = {
#embed "../../Datasets/reference/procedures_calendar.csv"
};
static const unsigned char comparability_breaks[] = {
#embed "../../Datasets/reference/comparability_breaks.csv"
};
static const unsigned char methodology[] = {
#embed "../../Datasets/reference/methodology.yml"
};
static const unsigned char risk_factors[] = {
#embed "../../Datasets/reference/risk_factors.csv"
};
static const unsigned char objectivity_markers[] = {
#embed "../../Datasets/reference/objectivity_markers.csv"
};
static const unsigned char risk_indicators[] = {
#embed "../../Datasets/reference/risk_indicators.csv"
};
static const unsigned char measures[] = {
#embed "../../Datasets/reference/measures.csv"
};
static const unsigned char visit_questions[] = {
#embed "../../Datasets/reference/visit_questions.csv"
};
static const unsigned char checkpoints[] = {
#embed "../../Datasets/reference/checkpoints.csv"
};
static const unsigned char vpr_items[] = {
#embed "../../Datasets/reference/vpr_items.csv"
};
static const unsigned char roadmap_gorokhovets_2022[] = {
#embed "../../Datasets/roadmaps/gorokhovets-2022.csv"
};
static const unsigned char roadmap_aleksandrov_gai_2022[] = {
#embed "../../Datasets/roadmaps/aleksandrov-gai-2022.csv"
};
static const unsigned char roadmap_roadmaps[] = {
#embed "../../Datasets/roadmaps/roadmaps.csv"
};
static const unsigned char roadmap_performers[] = {
#embed "../../Datasets/roadmaps/performers.csv"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} files[] = {
    {"subjects.csv", subjects, sizeof subjects},
    {"gia_subject_codes.csv", gia_subject_codes, sizeof gia_subject_codes},
    {"vpr_scales.csv", vpr_scales, sizeof vpr_scales},
    {"oge_scales.csv", oge_scales, sizeof oge_scales},
    {"ege_math_base_scale.csv", ege_math_base_scale, sizeof ege_math_base_scale},
    {"ege_minimum_scores.csv", ege_minimum_scores, sizeof ege_minimum_scores},
    {"procedures_calendar.csv", procedures_calendar, sizeof procedures_calendar},
    {"comparability_breaks.csv", comparability_breaks, sizeof comparability_breaks},
    {"methodology.yml", methodology, sizeof methodology},
    {"risk_factors.csv", risk_factors, sizeof risk_factors},
    {"objectivity_markers.csv", objectivity_markers, sizeof objectivity_markers},
    {"risk_indicators.csv", risk_indicators, sizeof risk_indicators},
    {"measures.csv", measures, sizeof measures},
    {"visit_questions.csv", visit_questions, sizeof visit_questions},
    {"checkpoints.csv", checkpoints, sizeof checkpoints},
    {"vpr_items.csv", vpr_items, sizeof vpr_items},
    {"roadmaps/gorokhovets-2022.csv", roadmap_gorokhovets_2022, sizeof roadmap_gorokhovets_2022},
    {"roadmaps/aleksandrov-gai-2022.csv", roadmap_aleksandrov_gai_2022, sizeof roadmap_aleksandrov_gai_2022},
    {"roadmaps/roadmaps.csv", roadmap_roadmaps, sizeof roadmap_roadmaps},
    {"roadmaps/performers.csv", roadmap_performers, sizeof roadmap_performers},
};

const unsigned char *reference_file(const char *name, size_t *count) {
  for (size_t place = 0; place < sizeof files / sizeof files[0]; place++) {
    if (strcmp(files[place].name, name) == 0) {
      *count = files[place].count;
      return files[place].bytes;
    }
  }
  return NULL;
}
