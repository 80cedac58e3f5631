"""Distributions: densities, both tails and quantiles against scipy."""

import math

import numpy as np
from scipy import special, stats

import exact
from cases import SCIPY, log_uniform, successes, trials
from harness import Oracle

# A logarithm of a density near 0 is compared absolutely; tails down to 1e-290 relatively.
FLOORS = [1, 1e-290, 1e-290]
# Quantiles near 0 by symmetry have only absolute digits, those of positive variables have all of them.
SYMMETRIC, POSITIVE = 1e-6, 1e-290


def logarithm_and_tails(distribution, x):
    return [distribution.logpdf(x), distribution.cdf(x), distribution.sf(x)]


def both_quantiles(distribution, p):
    return [distribution.ppf(p), distribution.isf(p)]


def probability(rng):
    choice = rng.integers(0, 4)
    if choice == 0:
        return log_uniform(rng, -60, -2)
    return float(rng.uniform(0.0005, 0.9995))


def normal_cases(rng, count):
    return ((float(rng.normal(0, rng.choice([0.01, 1, 10]))),) for _ in range(count))


def t_cases(rng, count):
    for _ in range(count):
        yield log_uniform(rng, -0.3, 6), float(rng.normal(0, rng.choice([0.01, 1, 6])))


def shape(rng):
    return log_uniform(rng, -1.5, 2) if rng.integers(0, 3) else log_uniform(rng, 2, 6)


def beta_cases(rng, count):
    for _ in range(count):
        a, b = shape(rng), shape(rng)
        x = float(rng.beta(a, b)) if rng.integers(0, 3) else float(rng.uniform(0, 1))
        if 0 < x < 1:
            yield a, b, x


def f_cases(rng, count):
    for _ in range(count):
        d1, d2 = log_uniform(rng, -0.3, 4), log_uniform(rng, -0.3, 4)
        yield d1, d2, float(stats.f.rvs(d1, d2, random_state=rng)) * float(rng.choice([0.2, 1, 5])) + 1e-12


def chi2_cases(rng, count):
    for _ in range(count):
        df = log_uniform(rng, -1, 6)
        x = rng.chisquare(df) if rng.integers(0, 2) else abs(df + math.sqrt(2 * df) * rng.normal(0, 6))
        yield df, float(x) + 1e-12


def binomial_cases(rng, count):
    for _ in range(count):
        n = trials(rng)
        p = float(rng.choice([rng.uniform(0, 1), log_uniform(rng, -6, -1)]))
        yield n, p, successes(rng, n) if rng.integers(0, 2) else int(rng.binomial(n, p))


def betabinomial_cases(rng, count):
    for _ in range(count):
        n = int(rng.integers(0, 120)) if rng.integers(0, 20) else int(rng.integers(1000, 4000))
        yield n, log_uniform(rng, -1.5, 3), log_uniform(rng, -1.5, 3), int(rng.integers(0, n + 1))


def hypergeometric_cases(rng, count):
    for _ in range(count):
        population = int(rng.integers(1, 400)) if rng.integers(0, 8) else int(10 ** rng.uniform(3, 6))
        good, sample = int(rng.integers(0, population + 1)), int(rng.integers(0, population + 1))
        low, high = max(0, sample + good - population), min(sample, good)
        k = int(rng.hypergeometric(good, population - good, sample)) if rng.integers(0, 2) else None
        yield population, good, sample, int(rng.integers(low, high + 1)) if k is None else k


def replaced(cases, draw):
    """The same parameters with another last argument."""
    return lambda rng, count: ((*case[:-1], draw(rng)) for case in cases(rng, count))


def discrete(make):
    def answer(*case):
        distribution, k = make(*case[:-1]), case[-1]
        return [distribution.logpmf(k), distribution.cdf(k), distribution.sf(k - 1)]
    return answer


def exact_quantile(make):
    """The smallest k with cdf ≥ p, without the allowance for rounding that scipy's ppf makes."""
    def answer(*case):
        distribution, p = make(*case[:-1]), case[-1]
        k = int(distribution.ppf(p))
        while k > 0 and distribution.cdf(k - 1) >= p:
            k -= 1
        return [k]
    return answer


def hypergeometric(population, good, sample):
    return stats.hypergeom(population, good, sample)


def betabinomial(n, a, b):
    return stats.betabinom(n, a, b)


def underflow(theirs):
    """scipy returns 0 or −∞ for numbers that are merely small, and has lost digits before it does (boost, 1e-270)."""
    return any(v == 0 or not np.isfinite(v) or 0 < v < 1e-250 for v in theirs)


def summed_betabinomial(n, a, b, k):
    """The smaller tail summed from its end: betabinom.sf is 1 - cdf."""
    distribution = stats.betabinom(n, a, b)
    low = math.fsum(distribution.pmf(np.arange(0, k + 1)))
    high = math.fsum(distribution.pmf(np.arange(k, n + 1)))
    return [distribution.logpmf(k), low, high]


def f_quantiles(numerator, denominator, p):
    """F is the odds of a beta variable; f.isf loses digits far out, the smaller of two complements does not."""
    def odds(lower, upper):
        x = special.betaincinv(numerator / 2, denominator / 2, lower) if lower < 0.5 else special.betainccinv(
            numerator / 2, denominator / 2, upper)
        y = special.betaincinv(denominator / 2, numerator / 2, upper) if upper < 0.5 else special.betainccinv(
            denominator / 2, numerator / 2, lower)
        return denominator / numerator * (x / (1 - x) if x < 0.5 else (1 - y) / y)
    return [odds(p, 1 - p), odds(1 - p, p)]


def tails(name, distribution, cases):
    return Oracle(name, f"scipy.stats.{'norm' if name == 'normal' else name}.logpdf, cdf, sf",
                  SCIPY, 1e-8, cases, lambda *case: logarithm_and_tails(distribution(*case[:-1]), case[-1]),
                  floor=FLOORS, doubt=underflow, exact=lambda *case: getattr(exact, name)(*case[:-1]))


def quantiles(name, reference, distribution, cases, in_digits, floor):
    return Oracle(name + ".q", reference, SCIPY, 1e-8, replaced(cases, probability), distribution, floor=floor,
                  doubt=underflow, exact=in_digits)


def of(distribution):
    return lambda *case: both_quantiles(distribution(*case[:-1]), case[-1])


ORACLES = [
    tails("normal", lambda: stats.norm(), normal_cases),
    quantiles("normal", "scipy.stats.norm.ppf, isf", of(lambda: stats.norm()), normal_cases, None, SYMMETRIC),
    tails("t", stats.t, t_cases),
    quantiles("t", "scipy.stats.t.ppf, isf", of(stats.t), t_cases,
              lambda df, p, _: exact.t_quantiles(df, p), SYMMETRIC),
    tails("f", stats.f, f_cases),
    quantiles("f", "scipy.special.betaincinv, betainccinv", f_quantiles, f_cases,
              lambda n, d, p, _: exact.f_quantiles(n, d, p), POSITIVE),
    tails("chi2", stats.chi2, chi2_cases),
    quantiles("chi2", "scipy.stats.chi2.ppf, isf", of(stats.chi2), chi2_cases, exact.chi2_quantiles, POSITIVE),
    tails("beta", stats.beta, beta_cases),
    quantiles("beta", "scipy.stats.beta.ppf, isf", of(stats.beta), beta_cases,
              lambda a, b, p, _: exact.beta_quantiles(a, b, p), POSITIVE),
    Oracle("binomial", "scipy.stats.binom.logpmf, cdf, sf", SCIPY, 1e-8, binomial_cases, discrete(stats.binom),
           floor=FLOORS, doubt=underflow, exact=lambda *case: exact.binomial(*case[:-1])),
    Oracle("binomial.q", "scipy.stats.binom.ppf", SCIPY, 1e-9, replaced(binomial_cases, lambda rng: float(rng.uniform())),
           exact_quantile(stats.binom)),
    Oracle("betabinomial", "scipy.stats.betabinom.logpmf, sums of pmf", SCIPY, 1e-8, betabinomial_cases,
           summed_betabinomial, floor=FLOORS, doubt=underflow, exact=lambda *case: exact.betabinomial(*case[:-1])),
    Oracle("betabinomial.q", "scipy.stats.betabinom.ppf", SCIPY, 1e-9,
           replaced(betabinomial_cases, lambda rng: float(rng.uniform())), exact_quantile(betabinomial)),
    Oracle("hypergeometric", "scipy.stats.hypergeom.logpmf, cdf, sf", SCIPY, 1e-8, hypergeometric_cases,
           discrete(hypergeometric), floor=FLOORS, doubt=underflow,
           exact=lambda *case: exact.hypergeometric(*case[:-1])),
    Oracle("hypergeometric.q", "scipy.stats.hypergeom.ppf", SCIPY, 1e-9,
           replaced(hypergeometric_cases, lambda rng: float(rng.uniform())), exact_quantile(hypergeometric)),
]
