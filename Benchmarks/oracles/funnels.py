"""Control limits and over-dispersion."""

import math

import numpy as np
from scipy import stats

from cases import NUMPY, SCIPY, floats, level, log_uniform, trials
from harness import Oracle


def interpolated(lower, upper, start, n, level):
    """The limits as Spiegelhalter writes them; lower(r) is P(X ≤ r), upper(r) P(X > r), start(p) a first guess."""
    limits = []
    for p in ((1 - level) / 2, 1 - (1 - level) / 2):
        r = start(p)
        while r > 0 and lower(r - 1) >= p:
            r -= 1
        while lower(r) < p:
            r += 1
        excess = lower(r) - p if p < 0.5 else (1 - p) - upper(r)
        own = lower(r) - lower(r - 1) if p < 0.5 else upper(r - 1) - upper(r)
        limits.append(min(1, max(0, (r - excess / own) / n)))
    return limits


def binomial_limits(target, n, level):
    if n == 0:
        return None
    if target in (0, 1):
        return [target, target]
    counts = stats.binom(n, target)
    return interpolated(counts.cdf, counts.sf, lambda p: int(counts.ppf(p)), n, level)


def beta_limits(a, b, n, level):
    """From sums of all probabilities at once."""
    if n == 0:
        return None
    pmf = stats.betabinom.pmf(np.arange(n + 1), n, a, b)
    low, high = np.cumsum(pmf), np.append(np.cumsum(pmf[::-1])[::-1][1:], 0)

    def lower(r):
        return 0.0 if r < 0 else low[r]

    def upper(r):
        return 1.0 if r < 0 else high[r]
    return interpolated(lower, upper, lambda p: min(n, int(np.searchsorted(low, p))), n, level)


def target(rng):
    return float(rng.choice([0.0, 1.0])) if rng.integers(0, 30) == 0 else float(rng.uniform(0.01, 0.99))


def funnel_cases(rng, count):
    for _ in range(count):
        yield target(rng), trials(rng), level(rng)


def beta_cases(rng, count):
    for _ in range(count):
        n = int(rng.integers(0, 150)) if rng.integers(0, 20) else int(rng.integers(1000, 5000))
        yield log_uniform(rng, -0.5, 2), log_uniform(rng, -0.5, 2), n, level(rng)


def arcsine(target, n, level):
    if n == 0:
        return None
    angle, half = math.asin(math.sqrt(target)), stats.norm.isf((1 - level) / 2) / 2 / math.sqrt(n)
    return [math.sin(max(0, angle - half)) ** 2, math.sin(min(math.pi / 2, angle + half)) ** 2]


def poisson(expected, level):
    if expected == 0:
        return None
    tail = (1 - level) / 2
    return [stats.chi2.ppf(tail, 2 * expected) / 2 / expected, stats.chi2.isf(tail, 2 * expected + 2) / 2 / expected]


def expectations(rng, count):
    for _ in range(count):
        yield 0.0 if rng.integers(0, 30) == 0 else log_uniform(rng, -1, 6), level(rng)


def dispersion_cases(rng, count):
    for _ in range(count):
        n = int(rng.integers(0, 40))
        yield (floats(rng.normal(0, rng.uniform(0.5, 3), n)), floats(rng.uniform(0.02, 0.4, n)),
               float(rng.choice([0, 0.1, 0.2])))


def dispersion(z, s, fraction):
    if len(z) < 2:
        return None
    z, w = np.array(z), 1 / np.array(s) ** 2
    clipped = np.clip(z, np.quantile(z, fraction), np.quantile(z, 1 - fraction))
    n = len(z)
    squares = math.fsum(clipped**2)
    tau2 = max(0, (squares - (n - 1)) / (w.sum() - (w**2).sum() / w.sum()))
    return [squares / n, tau2, z[0] * s[0] / math.sqrt(s[0] ** 2 + tau2)]


ORACLES = [
    Oracle("funnel", "Spiegelhalter (2005) A.1.1 on scipy.stats.binom", SCIPY, 1e-8, funnel_cases, binomial_limits,
           floor=1e-6),
    Oracle("funnel.beta", "Spiegelhalter (2005) A.1.1 on sums of scipy.stats.betabinom.pmf", SCIPY, 1e-8, beta_cases,
           beta_limits, floor=1e-3),
    Oracle("funnel.arcsine", "formula of FunnelPlotR, clamped", SCIPY, 1e-9, funnel_cases, arcsine, floor=1e-9),
    Oracle("funnel.poisson", "scipy.stats.chi2.ppf, chi2.isf", SCIPY, 1e-8, expectations, poisson),
    Oracle("overdispersion", "numpy.quantile and the formulas of FunnelPlotR od_adjustment", NUMPY, 1e-9,
           dispersion_cases, dispersion, floor=1e-9),
]
