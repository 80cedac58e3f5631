"""Closed forms: their random cases, extremes included, and the reference functions."""

import itertools
import math
import warnings

import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats import inter_rater, multitest, proportion
from statsmodels.stats.contingency_tables import SquareTable, StratifiedTable, Table2x2

from harness import Oracle

warnings.filterwarnings("ignore")
SCIPY = f"scipy {scipy.__version__}"
STATSMODELS = f"statsmodels {statsmodels.__version__}"
NUMPY = f"numpy {np.__version__}"
LEVELS = [0.8, 0.9, 0.95, 0.99, 0.998]


def log_uniform(rng, low, high):
    return float(10 ** rng.uniform(low, high))


def trials(rng):
    """Sizes from 0 and 1 to ten million."""
    choice = rng.integers(0, 10)
    if choice == 0:
        return int(rng.integers(0, 3))
    if choice == 1:
        return int(10 ** rng.uniform(4, 7))
    return int(rng.integers(1, 300))


def successes(rng, n):
    """Counts with both ends well represented."""
    choice = rng.integers(0, 8)
    if choice == 0:
        return 0
    if choice == 1:
        return n
    return int(rng.binomial(n, rng.beta(0.7, 1.5)))


def counts_and_level(rng, count):
    yield from [(0, 0, 0.95), (0, 1, 0.95), (1, 1, 0.95), (0, 10**7, 0.95), (10**7, 10**7, 0.95), (1, 10**7, 0.95)]
    for _ in range(count - 6):
        n = trials(rng)
        yield successes(rng, n), n, float(rng.choice(LEVELS))


def two_counts(rng, count, with_level=True):
    for _ in range(count):
        n1, n2 = trials(rng), trials(rng)
        case = (successes(rng, n1), n1, successes(rng, n2), n2)
        yield case + (float(rng.choice(LEVELS)),) if with_level else case


def defined(function):
    """None without trials."""
    return lambda k, n, *rest: None if n == 0 else function(k, n, *rest)


def both(function):
    return lambda k1, n1, k2, n2, *rest: None if 0 in (n1, n2) else function(k1, n1, k2, n2, *rest)


def confint(method):
    return defined(lambda k, n, level: proportion.proportion_confint(k, n, 1 - level, method))


def wilson(k, n, level):
    low, high = proportion.proportion_confint(k, n, 1 - level, "wilson")
    return [0 if k == 0 else low, 1 if k == n else high]


def clopper_pearson(k, n, level):
    # beta.interval is inverted on the upper tail, so that limits near 1 keep their digits.
    tail = (1 - level) / 2
    return [0 if k == 0 else stats.beta.ppf(tail, k, n - k + 1), 1 if k == n else stats.beta.isf(tail, k + 1, n - k)]


def jeffreys(k, n, level):
    tail = (1 - level) / 2
    return [stats.beta.ppf(tail, k + 0.5, n - k + 0.5), stats.beta.isf(tail, k + 0.5, n - k + 0.5)]


def wilsoncc(k, n, level):
    interval = stats.binomtest(k, n).proportion_ci(level, "wilsoncc")
    return [interval.low, interval.high]


def agresti_coull(k, n, level):
    low, high = proportion.proportion_confint(k, n, 1 - level, "agresti_coull")
    return [max(0, low), min(1, high)]


def binomial_test(k, n, p):
    own = stats.binom.pmf(k, n, p)
    less, greater = stats.binom.cdf(k, n, p), stats.binom.sf(k - 1, n, p)
    return [less, greater, stats.binomtest(k, n, p).pvalue, stats.binom.cdf(k - 1, n, p) + own / 2,
            stats.binom.sf(k, n, p) + own / 2]


def binomial_cases(rng, count):
    for _ in range(count):
        n = min(trials(rng), 10**6)
        p = float(rng.choice([0.15, 0.3, 0.5, rng.uniform(0.001, 0.999)]))
        k = successes(rng, n) if rng.integers(0, 2) else int(rng.binomial(n, p))
        yield k, n, p


def difference(method):
    def answer(k1, n1, k2, n2, level):
        low, high = proportion.confint_proportions_2indep(k1, n1, k2, n2, method=method, compare="diff", alpha=1 - level)
        return [max(-1, low), min(1, high)]
    return both(answer)


def tables(rng, count, with_level=False):
    for _ in range(count):
        size = int(rng.choice([3, 15, 60, 300]))
        cells = [int(x) for x in rng.integers(0, size + 1, 4)]
        for cell in range(4):
            if rng.integers(0, 12) == 0:
                cells[cell] = 0
        yield (*cells, float(rng.choice(LEVELS))) if with_level else tuple(cells)


def informative(function):
    def answer(a, b, c, d, *rest):
        if 0 in (a + b, c + d, a + c, b + d):
            return None
        return function(a, b, c, d, *rest)
    return answer


def fisher(a, b, c, d):
    table = [[a, b], [c, d]]
    null = stats.hypergeom(a + b + c + d, a + c, a + b)
    own = null.pmf(a)
    return [stats.fisher_exact(table, "less").pvalue, stats.fisher_exact(table, "greater").pvalue,
            stats.fisher_exact(table).pvalue, null.cdf(a - 1) + own / 2, null.sf(a) + own / 2]


def woolf(a, b, c, d, level):
    if 0 in (a, b, c, d):
        return None
    return Table2x2([[a, b], [c, d]]).oddsratio_confint(1 - level)


def p_values(rng, count):
    for _ in range(count):
        m = int(rng.integers(1, 40))
        values = rng.uniform(0, 1, m) ** rng.choice([1, 3, 8])
        if rng.integers(0, 4) == 0:
            values = np.round(values, 1)
        yield ([float(v) for v in values],)


def adjusted(method):
    return lambda p: multitest.multipletests(p, method=method)[1]


def trend_cases(rng, count):
    for index in range(count):
        groups = int(rng.integers(2, 7))
        n = [trials(rng) for _ in range(groups)]
        k = [successes(rng, size) for size in n]
        yield k, n, [float(s) for s in (range(groups) if index % 2 else np.round(rng.normal(0, 3, groups), 2))]


def trend(k, n, s):
    """The formulas of R's prop.trend.test in exact fractions; R itself agrees, see reference.R."""
    kept = [i for i in range(len(n)) if n[i] > 0]
    k, n, s = ([float(v[i]) for i in kept] for v in (k, n, s))
    total, all_k = sum(n), sum(k)
    if len(set(s)) < 2 or all_k in (0, total):
        return None
    p = all_k / total
    from fractions import Fraction as F
    mean = F(0) + sum(F(a) * F(b) for a, b in zip(n, s)) / F(total)
    share = F(all_k) / F(total)
    t = sum((F(a) - F(b) * share) * (F(c) - mean) for a, b, c in zip(k, n, s))
    spread = sum(F(b) * (F(c) - mean) ** 2 for b, c in zip(n, s))
    z = float(t) / math.sqrt(p * (1 - p) * float(spread))
    every = float(sum((F(a) - F(b) * share) ** 2 / F(b) for a, b in zip(k, n)) / (share * (1 - share)))
    departure = max(0.0, float(sum((F(a) - F(b) * share) ** 2 / F(b) for a, b in zip(k, n)) / (share * (1 - share))
                               - t ** 2 / (share * (1 - share) * spread))) if len(n) > 2 else 0.0
    return [z, 2 * stats.norm.sf(abs(z)), float(t / spread), every, departure]


def exact_cases(rng, count):
    for _ in range(count):
        groups = int(rng.integers(2, 5))
        n = [int(v) for v in rng.integers(1, 9, groups)]
        yield [int(rng.binomial(size, rng.uniform(0, 1))) for size in n], n, [int(s) for s in rng.integers(0, 5, groups)]


def exact_trend(k, n, s):
    """All tables one by one."""
    total = sum(k)
    if len(set(s)) < 2 or total in (0, sum(n)):
        return None
    observed = sum(a * b for a, b in zip(k, s))
    centre = total * sum(a * b for a, b in zip(n, s))
    weights = [0, 0, 0, 0]
    for table in itertools.product(*[range(size + 1) for size in n[:-1]]):
        last = total - sum(table)
        if not 0 <= last <= n[-1]:
            continue
        table = (*table, last)
        ways = math.prod(math.comb(size, a) for size, a in zip(n, table))
        value = sum(a * b for a, b in zip(table, s))
        weights[3] += ways
        weights[0] += ways * (value <= observed)
        weights[1] += ways * (value >= observed)
        weights[2] += ways * (abs(sum(n) * value - centre) >= abs(sum(n) * observed - centre))
    return [w / weights[3] for w in weights[:3]]


def strata_cases(rng, count, *extra):
    for _ in range(count):
        strata = [list(t) for t in tables(rng, int(rng.integers(1, 8)))]
        yield (strata, *[e(rng) for e in extra])


def useful(strata):
    return [t for t in strata if 0 not in (t[0] + t[1], t[2] + t[3], t[0] + t[2], t[1] + t[3])]


def stratified(strata):
    return StratifiedTable([np.array(t, float).reshape(2, 2) for t in useful(strata)])


def pooled_odds(strata):
    if not useful(strata) or all(t[1] * t[2] == 0 for t in useful(strata)):
        return None
    return [stratified(strata).oddsratio_pooled]


def pooled_interval(strata, level):
    kept = useful(strata)
    if not kept or all(t[1] * t[2] == 0 for t in kept) or all(t[0] * t[3] == 0 for t in kept):
        return None
    return stratified(strata).oddsratio_pooled_confint(1 - level)


def pooled_test(strata, corrected):
    if not useful(strata):
        return None
    kept = np.array(useful(strata), float)
    n, row, column = kept.sum(1), kept[:, 0] + kept[:, 1], kept[:, 0] + kept[:, 2]
    excess = abs((kept[:, 0] - row * column / n).sum())
    variance = (row * (n - row) * column * (n - column) / n**2 / (n - 1)).sum()
    statistic = (excess - (0.5 if corrected and excess >= 0.5 else 0)) ** 2 / variance
    if not corrected:
        assert abs(stratified(strata).test_null_odds().statistic - statistic) < 1e-8 * (1 + statistic)
    return [statistic, 1, stats.chi2.sf(statistic, 1)]


def power_cases(rng, count):
    for _ in range(count):
        yield (int(rng.integers(2, 400)), int(rng.integers(2, 400)), float(rng.choice([0.01, 0.05, 0.1])),
               float(rng.uniform(0.01, 0.99)), float(rng.uniform(0.01, 0.99)))


def power(n1, n2, alpha, p1, p2):
    pooled = (n1 * p1 + n2 * p2) / (n1 + n2)
    null = math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    alternative = math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
    return [stats.norm.cdf((abs(p1 - p2) - stats.norm.isf(alpha / 2) * null) / alternative)]


def frandsen_cases(rng, count):
    for _ in range(count):
        size = int(rng.choice([1, 5, 40, 400, 100_000]))
        yield (*[int(v) for v in rng.integers(0, size + 1, 3)], float(rng.choice([0, 0.02, 0.1, 0.3])),
               float(rng.choice([1, rng.uniform(0.5, 3)])))


def frandsen(below, at, above, k, ratio):
    n = below + at + above
    if n == 0:
        return None
    low, high = ratio * (1 - k) / (2 + ratio * (1 - k)), ratio * (1 + k) / (2 + ratio * (1 + k))
    return [min(1, 2 * min(stats.binom.cdf(at, n, low), stats.binom.sf(at - 1, n, high)))]


def square_cases(rng, count, *extra):
    for _ in range(count):
        size = int(rng.integers(2, 6))
        table = rng.poisson(rng.choice([0.5, 5, 60]), (size, size)) + np.diag(rng.poisson(20, size))
        if rng.integers(0, 20) == 0:
            table = np.diag(np.diag(table))
        if rng.integers(0, 40) == 0:
            table = np.zeros_like(table)
            table[0, 0] = 9
        yield ([[int(v) for v in row] for row in table], *[e(rng) for e in extra])


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
    if any(t[i].sum() == t.sum() == t[:, i].sum() for i in range(len(t))):
        return None
    result = inter_rater.cohens_kappa(t, wt=None if weights == "none" else weights)
    return [result.kappa, math.sqrt(max(0, result.var_kappa))]


def paired_values(rng, count):
    for _ in range(count):
        n = int(rng.integers(3, 40))
        x = rng.integers(0, rng.choice([2, 5, 1000]), n)
        y = np.round(x * rng.choice([-1, 0, 1]) + rng.normal(0, 3, n))
        yield [float(v) for v in x], [float(v) for v in y]


def spearman(x, y):
    if len(set(x)) < 2 or len(set(y)) < 2:
        return None
    result = stats.spearmanr(x, y)
    return [result.statistic, result.pvalue]


def guttman(pattern):
    solved, failed = sum(pattern), len(pattern) - sum(pattern)
    errors = sum(1 for i, j in itertools.combinations(range(len(pattern)), 2) if pattern[i] < pattern[j])
    return None if solved * failed == 0 else [errors / (solved * failed)]


def interpolated(distribution, n, level):
    """The limit as Spiegelhalter writes it; the upper one through the survival function."""
    limits = []
    for p in ((1 - level) / 2, 1 - (1 - level) / 2):
        r = int(distribution.ppf(p))
        while r > 0 and distribution.cdf(r - 1) >= p:
            r -= 1
        while distribution.cdf(r) < p:
            r += 1
        excess = distribution.cdf(r) - p if p < 0.5 else (1 - p) - distribution.sf(r)
        limits.append(min(1, max(0, (r - excess / distribution.pmf(r)) / n)))
    return limits


def funnel_cases(rng, count, largest=7):
    for _ in range(count):
        n = min(trials(rng), 10**largest)
        yield float(rng.uniform(0.01, 0.99)), n, float(rng.choice(LEVELS))


def arcsine(target, n, level):
    if n == 0:
        return None
    angle, half = math.asin(math.sqrt(target)), stats.norm.isf((1 - level) / 2) / 2 / math.sqrt(n)
    return [math.sin(max(0, angle - half)) ** 2, math.sin(min(math.pi / 2, angle + half)) ** 2]


def poisson(expected, level):
    tail = (1 - level) / 2
    return [stats.chi2.ppf(tail, 2 * expected) / 2 / expected, stats.chi2.isf(tail, 2 * expected + 2) / 2 / expected]


def dispersion_cases(rng, count):
    for _ in range(count):
        n = int(rng.integers(2, 40))
        yield ([float(v) for v in rng.normal(0, rng.uniform(0.5, 3), n)],
               [float(v) for v in rng.uniform(0.02, 0.4, n)], float(rng.choice([0, 0.1, 0.2])))


def dispersion(z, s, fraction):
    z, w = np.array(z), 1 / np.array(s) ** 2
    clipped = np.clip(z, np.quantile(z, fraction), np.quantile(z, 1 - fraction))
    n = len(z)
    squares = math.fsum(clipped**2)
    return [squares / n, max(0, (squares - (n - 1)) / (w.sum() - (w**2).sum() / w.sum()))]


def lists(rng, count, *extra):
    for _ in range(count):
        values = rng.normal(0, log_uniform(rng, -3, 6), int(rng.integers(1, 60)))
        yield (*[e(rng) for e in extra], [float(v) for v in (np.round(values) if rng.integers(0, 2) else values)])


METHODS = {5: "hazen", 6: "weibull", 7: "linear", 8: "median_unbiased"}
RATIO = 2 * stats.norm.ppf(0.75)

ORACLES = [
    Oracle("wilson", "statsmodels.stats.proportion.proportion_confint(method='wilson'), ends exact", STATSMODELS, 1e-9,
           counts_and_level, defined(wilson), floor=1e-9),
    Oracle("wilsoncc", "scipy.stats.binomtest.proportion_ci(method='wilsoncc')", SCIPY, 1e-9, counts_and_level,
           defined(wilsoncc), floor=1e-7),
    Oracle("clopper-pearson", "scipy.stats.beta.ppf, beta.isf", SCIPY, 1e-8, counts_and_level, defined(clopper_pearson)),
    Oracle("jeffreys", "scipy.stats.beta.ppf, beta.isf", SCIPY, 1e-8, counts_and_level, defined(jeffreys)),
    Oracle("agresti-coull", "statsmodels.stats.proportion.proportion_confint(method='agresti_coull'), clipped",
           STATSMODELS, 1e-9, counts_and_level, defined(agresti_coull), floor=1e-7),
    Oracle("binomial-test", "scipy.stats.binomtest, binom.cdf, binom.sf, binom.pmf", SCIPY, 1e-8, binomial_cases,
           defined(binomial_test)),
    Oracle("newcombe", "statsmodels.stats.proportion.confint_proportions_2indep(method='newcomb')", STATSMODELS, 1e-9,
           two_counts, difference("newcomb"), floor=1e-4),
    Oracle("agresti-caffo", "statsmodels.stats.proportion.confint_proportions_2indep(method='agresti-caffo'), clipped",
           STATSMODELS, 1e-9, two_counts, difference("agresti-caffo"), floor=1e-4),
    Oracle("cohen-h", "statsmodels.stats.proportion.proportion_effectsize", STATSMODELS, 1e-9,
           lambda rng, count: two_counts(rng, count, False),
           both(lambda k1, n1, k2, n2: [proportion.proportion_effectsize(k1 / n1, k2 / n2)]), floor=1e-3),
    Oracle("fisher", "scipy.stats.fisher_exact, hypergeom", SCIPY, 1e-8, tables, informative(fisher), floor=1e-200),
    Oracle("pearson", "scipy.stats.chi2_contingency(correction=False)", SCIPY, 1e-9, tables, informative(
        lambda a, b, c, d: (lambda r: [r.statistic, r.dof, r.pvalue])(
            stats.chi2_contingency([[a, b], [c, d]], correction=False))), floor=1e-12),
    Oracle("odds-ratio", "scipy.stats.contingency.odds_ratio(kind='sample')", SCIPY, 1e-9, tables, informative(
        lambda a, b, c, d: None if b * c == 0 else [
            stats.contingency.odds_ratio([[a, b], [c, d]], kind="sample").statistic])),
    Oracle("woolf", "statsmodels.stats.contingency_tables.Table2x2.oddsratio_confint", STATSMODELS, 1e-9,
           lambda rng, count: tables(rng, count, True), informative(woolf)),
    Oracle("haldane", "statsmodels.stats.contingency_tables.Table2x2(table + 0.5).oddsratio_confint", STATSMODELS, 1e-9,
           lambda rng, count: tables(rng, count, True), informative(
               lambda a, b, c, d, level: Table2x2(np.array([[a, b], [c, d]]) + 0.5).oddsratio_confint(1 - level))),
    Oracle("benjamini-hochberg", "statsmodels.stats.multitest.multipletests(method='fdr_bh')", STATSMODELS, 1e-9,
           p_values, adjusted("fdr_bh")),
    Oracle("benjamini-yekutieli", "statsmodels.stats.multitest.multipletests(method='fdr_by')", STATSMODELS, 1e-9,
           p_values, adjusted("fdr_by")),
    Oracle("holm", "statsmodels.stats.multitest.multipletests(method='holm')", STATSMODELS, 1e-9, p_values,
           adjusted("holm"), count=300),
    Oracle("bonferroni", "statsmodels.stats.multitest.multipletests(method='bonferroni')", STATSMODELS, 1e-9, p_values,
           adjusted("bonferroni")),
    Oracle("trend", "formulas of R prop.trend.test in fractions.Fraction; p by scipy.stats.norm.sf", SCIPY, 1e-9,
           trend_cases, trend, floor=[1e-6, 1e-280, 1e-9, 1e-6, 1e-2]),
    Oracle("exact-trend", "enumeration of all tables with the same margins", "python integers", 1e-9, exact_cases,
           exact_trend),
    Oracle("mantel-haenszel.or", "statsmodels.stats.contingency_tables.StratifiedTable.oddsratio_pooled", STATSMODELS,
           1e-9, strata_cases, pooled_odds),
    Oracle("mantel-haenszel.ci", "statsmodels.stats.contingency_tables.StratifiedTable.oddsratio_pooled_confint",
           STATSMODELS, 1e-9,
           lambda rng, count: strata_cases(rng, count, lambda rng: float(rng.choice(LEVELS))), pooled_interval),
    Oracle("mantel-haenszel.test", "statsmodels StratifiedTable.test_null_odds; correction as R mantelhaen.test",
           STATSMODELS, 1e-9, lambda rng, count: strata_cases(rng, count, lambda rng: int(rng.integers(0, 2))),
           pooled_test, floor=1e-10),
    Oracle("power", "formula of R power.prop.test, unequal n, by scipy.stats.norm", SCIPY, 1e-9, power_cases, power),
    Oracle("frandsen", "scipy.stats.binom.cdf, binom.sf on the band of rddisttest", SCIPY, 1e-8, frandsen_cases,
           frandsen),
    Oracle("bowker", "statsmodels SquareTable(shift_zeros=False).symmetry", STATSMODELS, 1e-9, square_cases, bowker,
           floor=1e-12),
    Oracle("stuart-maxwell", "statsmodels SquareTable(shift_zeros=False).homogeneity('stuart_maxwell')", STATSMODELS,
           1e-9, square_cases, stuart_maxwell, floor=1e-9),
    Oracle("kappa", "statsmodels.stats.inter_rater.cohens_kappa", STATSMODELS, 1e-9,
           lambda rng, count: square_cases(rng, count, lambda rng: str(rng.choice(["none", "linear", "quadratic"]))),
           kappa, floor=[1e-3, 1e-6]),
    Oracle("spearman", "scipy.stats.spearmanr", SCIPY, 1e-9, paired_values, spearman, floor=[1e-3, 1e-12], count=11_500,
           skip=lambda case, ours, theirs: theirs is not None and abs(abs(theirs[0]) - 1) < 1e-12),
    Oracle("guttman", "all pairs of tasks", "python integers", 1e-9,
           lambda rng, count: (([int(v) for v in rng.integers(0, 2, int(rng.integers(1, 25)))],) for _ in range(count)),
           guttman),
    Oracle("funnel", "Spiegelhalter (2005) A.1.1 on scipy.stats.binom", SCIPY, 1e-8, funnel_cases,
           lambda target, n, level: None if n == 0 else interpolated(stats.binom(n, target), n, level), floor=1e-6),
    Oracle("funnel.beta", "Spiegelhalter (2005) A.1.1 on scipy.stats.betabinom", SCIPY, 1e-8,
           lambda rng, count: ((log_uniform(rng, -0.5, 2), log_uniform(rng, -0.5, 2), int(rng.integers(0, 150)),
                                float(rng.choice(LEVELS))) for _ in range(count)),
           lambda a, b, n, level: None if n == 0 else interpolated(stats.betabinom(n, a, b), n, level), floor=1e-3,
           count=1_000),
    Oracle("funnel.arcsine", "formula of FunnelPlotR, clamped", SCIPY, 1e-9, funnel_cases, arcsine, floor=1e-9),
    Oracle("funnel.poisson", "scipy.stats.chi2.ppf, chi2.isf", SCIPY, 1e-8,
           lambda rng, count: ((log_uniform(rng, -1, 6), float(rng.choice(LEVELS))) for _ in range(count)), poisson),
    Oracle("overdispersion", "numpy.quantile and the formulas of FunnelPlotR od_adjustment", NUMPY, 1e-9,
           dispersion_cases, dispersion, floor=[1e-9, 1e-9]),
    Oracle("quantile", "numpy.quantile(method=…)", NUMPY, 1e-9,
           lambda rng, count: lists(rng, count, lambda rng: int(rng.integers(5, 9)), lambda rng: float(rng.uniform())),
           lambda kind, p, values: [np.quantile(values, p, method=METHODS[kind])], floor=1e-4),
    Oracle("mad", "scipy.stats.median_abs_deviation(scale=norm.ppf(0.75))", SCIPY, 1e-9, lists,
           lambda values: [stats.median_abs_deviation(values, scale=RATIO / 2)], floor=1e-9),
    Oracle("iqr", "scipy.stats.iqr(scale=2 norm.ppf(0.75))", SCIPY, 1e-9, lists,
           lambda values: [stats.iqr(values, scale=RATIO)], floor=1e-9),
    Oracle("sum", "math.fsum", "python", 1e-9, lists, lambda values: [math.fsum(values)], floor=1e-6),
    Oracle("midranks", "scipy.stats.rankdata", SCIPY, 1e-9, lists, lambda values: stats.rankdata(values)),
    Oracle("theil-sen", "scipy.stats.theilslopes", SCIPY, 1e-9,
           lambda rng, count: ((sorted(float(v) for v in rng.integers(0, 9, 6)), [float(v) for v in rng.normal(0, 1, 6)])
                               for _ in range(count)),
           lambda x, y: None if len(set(x)) < 2 else [stats.theilslopes(y, x).slope], floor=1e-6),
]
