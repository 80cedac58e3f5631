#ifndef CSCAN_H
#define CSCAN_H

#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// Bit i of the result is set where byte i of the 64 bytes at `p` equals one of four bytes.
/// Swift has no way from a SIMD comparison to a bit mask, which is why this is C.
static inline uint64_t cscan_mask64(const uint8_t *p, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
#if defined(__SSE2__)
  const __m128i va = _mm_set1_epi8((char)a), vb = _mm_set1_epi8((char)b);
  const __m128i vc = _mm_set1_epi8((char)c), vd = _mm_set1_epi8((char)d);
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i v = _mm_loadu_si128((const __m128i *)(p + 16 * i));
    const __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, va), _mm_cmpeq_epi8(v, vb)),
                                     _mm_or_si128(_mm_cmpeq_epi8(v, vc), _mm_cmpeq_epi8(v, vd)));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(hit) << (16 * i);
  }
  return mask;
#else
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) {
    const uint8_t v = p[i];
    mask |= (uint64_t)(v == a || v == b || v == c || v == d) << i;
  }
  return mask;
#endif
}

/// The first of `<`, `&`, carriage return and `_` in `p ..< end`, else `end`:
/// text before it needs no decoding and may be shown where it stands.
static inline const uint8_t *cscan_markup(const uint8_t *p, const uint8_t *end) {
#if defined(__SSE2__)
  const __m128i lt = _mm_set1_epi8('<'), amp = _mm_set1_epi8('&');
  const __m128i cr = _mm_set1_epi8('\r'), low = _mm_set1_epi8('_');
  while (end - p >= 16) {
    const __m128i v = _mm_loadu_si128((const __m128i *)p);
    const __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, lt), _mm_cmpeq_epi8(v, amp)),
                                     _mm_or_si128(_mm_cmpeq_epi8(v, cr), _mm_cmpeq_epi8(v, low)));
    const int mask = _mm_movemask_epi8(hit);
    if (mask != 0) return p + __builtin_ctz((unsigned)mask);
    p += 16;
  }
#endif
  while (p < end && *p != '<' && *p != '&' && *p != '\r' && *p != '_') p++;
  return p;
}

/// Whether this processor multiplies without carry, which `cscan_crc32_fold` needs.
int cscan_can_fold(void);

/// Folds `count` bytes, a positive multiple of 64, into 16 bytes which have the same CRC-32 when the
/// register starts from 0; `crc` is the CRC of the bytes before, as zlib counts it.
///
/// After Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction",
/// Intel white paper 323102, 2009; the last reduction is left to the caller's ordinary CRC.
void cscan_crc32_fold(uint32_t crc, const uint8_t *p, size_t count, uint8_t folded[16]);

#endif
