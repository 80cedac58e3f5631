"""Heaping, agreement, order of tasks."""

import itertools
import math

import numpy as np
from scipy import stats
from statsmodels.stats import inter_rater
from statsmodels.stats.contingency_tables import SquareTable

import exact
from cases import NUMPY, SCIPY, STATSMODELS, floats, ints
from harness import Oracle


def frandsen_cases(rng, count):
    for _ in range(count):
        size = int(rng.choice([1, 5, 40, 400, 100_000, 10_000_000]))
        yield (*ints(rng.integers(0, size + 1, 3)), float(rng.choice([0, 0.02, 0.1, 0.3])),
               float(rng.choice([1, rng.uniform(0.5, 3)])))


def band(k, ratio):
    return ratio * (1 - k) / (2 + ratio * (1 - k)), ratio * (1 + k) / (2 + ratio * (1 + k))


def frandsen(below, at, above, k, ratio):
    n = below + at + above
    if n == 0:
        return None
    low, high = band(k, ratio)
    return [min(1, 2 * min(stats.binom.cdf(at, n, low), stats.binom.sf(at - 1, n, high)))]


def heap(below, at, above, k, ratio):
    n = below + at + above
    return None if n == 0 else [stats.binom.sf(at - 1, n, band(k, ratio)[1])]


def exact_frandsen(below, at, above, k, ratio, _):
    n = below + at + above
    low, high = band(k, ratio)
    return [min(1, 2 * min(exact.binomial(n, low, at)[1], exact.binomial(n, high, at)[2]))]


def square_cases(rng, count, *extra):
    for _ in range(count):
        size = int(rng.integers(2, 6))
        table = rng.poisson(rng.choice([0.5, 5, 60, 1e6]), (size, size)) + np.diag(rng.poisson(20, size))
        kind = rng.integers(0, 40)
        if kind < 2:
            table = np.diag(np.diag(table))
        elif kind == 2:
            table = np.zeros_like(table)
            table[0, 0] = 9
        elif kind == 3:
            table = np.zeros_like(table)
        elif kind == 4:
            table[: size // 2, size // 2 :] = table[size // 2 :, : size // 2] = 0
        yield ([ints(row) for row in table], *[e(rng) for e in extra])


def bowker(table):
    t = np.array(table)
    if t.sum() == np.trace(t):
        return None
    result = SquareTable(t, shift_zeros=False).symmetry()
    return [result.statistic, result.df, result.pvalue]


def stuart_maxwell(table):
    t = np.array(table)
    kept = [i for i in range(len(t)) if t[i].sum() + t[:, i].sum() > 2 * t[i, i]]
    if len(kept) < 2:
        return None
    t = t[np.ix_(kept, kept)]
    off = (t + t.T).astype(float)
    np.fill_diagonal(off, 0)
    laplacian = (np.diag(off.sum(1)) - off)[:-1, :-1]
    if np.linalg.matrix_rank(laplacian) < len(laplacian):
        return None
    result = SquareTable(t, shift_zeros=False).homogeneity("stuart_maxwell")
    return [result.statistic, result.df, result.pvalue]


def kappa(table, weights):
    t = np.array(table, float)
    if t.sum() == 0 or any(t[i].sum() == t.sum() == t[:, i].sum() for i in range(len(t))):
        return None
    result = inter_rater.cohens_kappa(t, wt=None if weights == "none" else weights)
    return [result.kappa, math.sqrt(max(0, result.var_kappa))]


def paired_values(rng, count):
    for _ in range(count):
        n = int(rng.integers(3, 40)) if rng.integers(0, 20) else int(rng.integers(0, 3))
        x = rng.integers(0, rng.choice([2, 5, 1000]), n)
        y = np.round(x * rng.choice([-1, 0, 1]) + rng.normal(0, 3, n))
        yield floats(x), floats(y)


def spearman(x, y):
    # With two pairs there is a correlation but no p-value, and the command asks for both.
    if len(x) < 3 or len(set(x)) < 2 or len(set(y)) < 2:
        return None
    result = stats.spearmanr(x, y)
    return [result.statistic, result.pvalue]


def guttman(pattern):
    solved, failed = sum(pattern), len(pattern) - sum(pattern)
    errors = sum(1 for i, j in itertools.combinations(range(len(pattern)), 2) if pattern[i] < pattern[j])
    return None if solved * failed == 0 else [errors / (solved * failed)]


def heaped_counts(rng, count):
    """A bell of scores with pupils moved to a threshold; now and then too few scores, or none around the threshold."""
    for _ in range(count):
        scores = int(rng.integers(3, 40))
        centre, width = rng.uniform(0.3, 0.7) * scores, rng.uniform(0.1, 0.4) * scores
        counts = rng.poisson(rng.choice([3, 60, 3000]) * np.exp(-(((np.arange(scores) - centre) / width) ** 2) / 2))
        threshold = int(rng.integers(0, scores))
        window = int(rng.integers(0, min(threshold, 3) + 1))
        moved = rng.binomial(counts[threshold - window : threshold], 0.4)
        counts[threshold - window : threshold] -= moved
        counts[threshold] += moved.sum()
        if rng.integers(0, 30) == 0:
            counts = counts * 0
            counts[threshold] = 5
        yield ints(counts), threshold, window, int(rng.integers(0, 8))


def bunching(counts, threshold, window, degree):
    """Least squares of the counts on powers and dummies together, as the estimator is usually written."""
    y, x = np.array(counts, float), (np.arange(len(counts)) - threshold) / 10
    inside = range(threshold - window, threshold + 1)
    if len(y) - len(inside) < degree + 1:
        return None
    powers = np.vander(x, degree + 1, increasing=True)
    design = np.column_stack([powers] + [np.arange(len(y)) == i for i in inside])
    curve = powers @ np.linalg.lstsq(design, y, rcond=None)[0][: degree + 1]
    expected, below = curve[threshold], curve[threshold - window : threshold].sum()
    if expected <= 1e-9:
        return None
    return [y[threshold] - expected, below - y[threshold - window : threshold].sum(), expected, below]


def with_weights(rng, count):
    return square_cases(rng, count, lambda rng: str(rng.choice(["none", "linear", "quadratic"])))


ORACLES = [
    Oracle("frandsen", "scipy.stats.binom.cdf, binom.sf on the band of rddisttest", SCIPY, 1e-8, frandsen_cases,
           frandsen, floor=1e-290, doubt=lambda theirs: theirs[0] < 1e-250, exact=exact_frandsen),
    Oracle("frandsen.heap", "scipy.stats.binom.sf at the upper end of the band", SCIPY, 1e-8, frandsen_cases, heap,
           floor=1e-290, doubt=lambda theirs: theirs[0] < 1e-250, exact=lambda below, at, above, k, ratio, _: [
               exact.binomial(below + at + above, band(k, ratio)[1], at)[2]]),
    Oracle("bunching", "numpy.linalg.lstsq on powers and dummies", NUMPY, 1e-6, heaped_counts, bunching, floor=1),
    Oracle("bowker", "statsmodels SquareTable(shift_zeros=False).symmetry", STATSMODELS, 1e-9, square_cases, bowker,
           floor=1e-12),
    Oracle("stuart-maxwell", "statsmodels SquareTable(shift_zeros=False).homogeneity('stuart_maxwell')", STATSMODELS,
           1e-9, square_cases, stuart_maxwell, floor=1e-9),
    Oracle("kappa", "statsmodels.stats.inter_rater.cohens_kappa", STATSMODELS, 1e-9, with_weights, kappa,
           floor=[1e-3, 1e-6]),
    Oracle("spearman", "scipy.stats.spearmanr", SCIPY, 1e-9, paired_values, spearman, floor=[1e-3, 1e-12],
           doubt=lambda theirs: abs(abs(theirs[0]) - 1) < 1e-12, exact=lambda x, y, _: exact.correlation(
               *([int(2 * rank) for rank in stats.rankdata(side)] for side in (x, y)))),
    Oracle("guttman", "all pairs of tasks", "python integers", 1e-9,
           lambda rng, count: ((ints(rng.integers(0, 2, int(rng.integers(0, 25)))),) for _ in range(count)), guttman),
]
