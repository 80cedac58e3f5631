#include "include/cscan.h"

#if defined(__x86_64__)

#include <immintrin.h>

int cscan_can_fold(void) { return __builtin_cpu_supports("pclmul"); }

__attribute__((target("pclmul"))) static inline __m128i fold(__m128i x, __m128i k, __m128i next) {
  const __m128i low = _mm_clmulepi64_si128(x, k, 0x00);
  const __m128i high = _mm_clmulepi64_si128(x, k, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

__attribute__((target("pclmul"))) void cscan_crc32_fold(uint32_t crc, const uint8_t *p, size_t count,
                                                        uint8_t folded[16]) {
  // Powers of x modulo the reflected CRC-32 polynomial: over 512 and over 128 bits.
  const __m128i by512 = _mm_set_epi64x(0x1c6e41596, 0x154442bd4);
  const __m128i by128 = _mm_set_epi64x(0x0ccaa009e, 0x1751997d0);
  const __m128i *q = (const __m128i *)p;
  __m128i a = _mm_xor_si128(_mm_loadu_si128(q), _mm_cvtsi32_si128((int)~crc));
  __m128i b = _mm_loadu_si128(q + 1);
  __m128i c = _mm_loadu_si128(q + 2);
  __m128i d = _mm_loadu_si128(q + 3);
  for (size_t block = 1; block < count / 64; block++) {
    q += 4;
    a = fold(a, by512, _mm_loadu_si128(q));
    b = fold(b, by512, _mm_loadu_si128(q + 1));
    c = fold(c, by512, _mm_loadu_si128(q + 2));
    d = fold(d, by512, _mm_loadu_si128(q + 3));
  }
  b = fold(a, by128, b);
  c = fold(b, by128, c);
  d = fold(c, by128, d);
  _mm_storeu_si128((__m128i *)folded, d);
}

#else

int cscan_can_fold(void) { return 0; }

void cscan_crc32_fold(uint32_t crc, const uint8_t *p, size_t count, uint8_t folded[16]) {
  (void)crc;
  (void)p;
  (void)count;
  (void)folded;
}

#endif
