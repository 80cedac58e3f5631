"""Quantiles, spread, sums, ranks and their uncertainty."""

import math

import numpy as np
from scipy import special, stats

from cases import FITTED, NUMPY, SCIPY, floats, lists
from harness import Oracle

METHODS = {5: "hazen", 6: "weibull", 7: "linear", 8: "median_unbiased"}
RATIO = 2 * stats.norm.ppf(0.75)


def known(function, needed=1):
    """None with fewer values than needed."""
    return lambda *case: None if len(case[-1]) < needed else [function(*case)]


class SplitMix:
    """The seeded generators, written a second time."""

    MASK = 2**64 - 1

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.MASK
        return z ^ (z >> 31)


class Xoshiro(SplitMix):
    def __init__(self, seed):
        spread = SplitMix(seed)
        self.s = [spread.next() for _ in range(4)]

    def next(self):
        s, mask = self.s, self.MASK
        x = (s[1] * 5) & mask
        result = ((((x << 7) | (x >> 57)) & mask) * 9) & mask
        t = (s[1] << 17) & mask
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = ((s[3] << 45) | (s[3] >> 19)) & mask
        return result

    def uniform(self):
        return min(((self.next() >> 11) + 0.5) * 2.0**-53, 1 - 2.0**-53)

    def normal(self):
        return special.ndtri(self.uniform())

    def log_gamma(self, shape):
        """Marsaglia and Tsang."""
        if shape < 1:
            boost = math.log(self.uniform()) / shape
            return self.log_gamma(shape + 1) + boost
        d = shape - 1 / 3
        while True:
            z = self.normal()
            v = (1 + z / math.sqrt(9 * d)) ** 3
            if v > 0 and math.log(self.uniform()) < z * z / 2 + d * (1 - v + math.log(v)):
                return math.log(d * v)

    def beta(self, a, b):
        one = self.log_gamma(a)
        return 1 / (1 + math.exp(self.log_gamma(b) - one))


def ranks(draw):
    """Draws, sorts and counts; draw(generator, first, second) is a value of a group with these parameters."""
    def answer(first, second, share, draws, seed):
        j = len(first)
        lowest = math.floor(j * share)
        if lowest == 0:
            return None
        generator = Xoshiro(seed)
        values = np.array([[draw(generator, *p) for p in zip(first, second)] for _ in range(draws)])
        order = values.argsort(axis=1, kind="stable").argsort(axis=1) + 1
        result = []
        for g in range(j):
            seen = np.cumsum(np.bincount(order[:, g], minlength=j + 1)[1:])
            tail = (1 - 0.9) / 2
            low = int(np.argmax(seen > tail * draws)) + 1
            high = int(np.argmax(seen >= (1 - tail) * draws)) + 1
            result += [(order[:, g] <= lowest).mean(), order[:, g].mean(), low, high]
        return result
    return answer


def rank_cases(rng, count):
    for _ in range(count):
        j = int(rng.integers(0, 20))
        yield floats(rng.normal(0, 1, j)), floats(rng.uniform(0.1, 1, j)), 0.25, 300, int(rng.integers(0, 2**31))


def beta_rank_cases(rng, count):
    for _ in range(count):
        j = int(rng.integers(0, 12))
        yield floats(rng.uniform(0.3, 9, j)), floats(rng.uniform(0.3, 30, j)), 0.25, 100, int(rng.integers(0, 2**31))


ORACLES = [
    Oracle("quantile", "numpy.quantile(method=…)", NUMPY, 1e-9,
           lambda rng, count: lists(rng, count, lambda rng: int(rng.integers(5, 9)), lambda rng: float(rng.uniform())),
           known(lambda kind, p, values: np.quantile(values, p, method=METHODS[kind])), floor=1e-4),
    Oracle("median", "numpy.median", NUMPY, 1e-9, lists, known(np.median), floor=1e-9),
    Oracle("mean", "math.fsum over n", "python", 1e-9, lists, known(lambda v: math.fsum(v) / len(v)), floor=1e-6),
    Oracle("variance", "numpy.var(ddof=1)", NUMPY, 1e-9, lists, known(lambda v: np.var(v, ddof=1), 2), floor=1e-9),
    Oracle("mad", "scipy.stats.median_abs_deviation(scale=norm.ppf(0.75))", SCIPY, 1e-9, lists,
           known(lambda values: stats.median_abs_deviation(values, scale=RATIO / 2)), floor=1e-9),
    Oracle("iqr", "scipy.stats.iqr(scale=2 norm.ppf(0.75))", SCIPY, 1e-9, lists,
           known(lambda values: stats.iqr(values, scale=RATIO)), floor=1e-9),
    Oracle("sum", "math.fsum", "python", 1e-9, lists, lambda values: [math.fsum(values)], floor=1e-6),
    Oracle("midranks", "scipy.stats.rankdata", SCIPY, 1e-9, lists, lambda values: stats.rankdata(values)),
    Oracle("ranks", "the generators and scipy.special.ndtri in Python", SCIPY, 1e-9, rank_cases,
           ranks(lambda generator, mean, deviation: mean + deviation * generator.normal()), count=FITTED),
    Oracle("ranks.beta", "the generators and Marsaglia and Tsang's gamma variates in Python", SCIPY, 1e-9,
           beta_rank_cases, ranks(Xoshiro.beta), count=FITTED),
]
