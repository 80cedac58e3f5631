"""Trends of shares along scores, strata of fourfold tables, and power."""

import itertools
import math
from fractions import Fraction

import numpy as np
from scipy import optimize, stats
from statsmodels.stats import proportion
from statsmodels.stats.contingency_tables import StratifiedTable

from cases import SCIPY, STATSMODELS, floats, ints, level, successes, tables, trials
from harness import Oracle


def trend_cases(rng, count):
    for index in range(count):
        groups = int(rng.integers(0, 7))
        n = [trials(rng) for _ in range(groups)]
        scores = range(groups) if index % 2 else np.round(rng.normal(0, 3, groups), 2)
        if rng.integers(0, 30) == 0:
            scores = [2] * groups
        yield [successes(rng, size) for size in n], n, floats(scores)


def parts(k, n, s):
    """Groups with trials, totals, T and the spread of scores, all exact; None where no trend can be tested."""
    kept = [(a, b, Fraction(c)) for a, b, c in zip(k, n, s) if b > 0]
    total, all_k = sum(b for _, b, _ in kept), sum(a for a, _, _ in kept)
    if len({c for _, _, c in kept}) < 2 or all_k in (0, total):
        return None
    share, mean = Fraction(all_k, total), sum(b * c for _, b, c in kept) / total
    t = sum((a - b * share) * (c - mean) for a, b, c in kept)
    return kept, total, share, t, sum(b * (c - mean) ** 2 for _, b, c in kept)


def trend(k, n, s):
    """The formulas of R's prop.trend.test in exact fractions."""
    found = parts(k, n, s)
    if found is None:
        return None
    kept, _, share, t, spread = found
    unit = share * (1 - share)
    z = math.copysign(math.sqrt(t**2 / (unit * spread)), t)
    every = sum((a - b * share) ** 2 / b for a, b, _ in kept) / unit
    departure = float(every - t**2 / (unit * spread)) if len(kept) > 2 else 0.0
    return [z, 2 * stats.norm.sf(abs(z)), float(t / spread), float(every), departure]


def exact_cases(rng, count):
    for _ in range(count):
        groups = int(rng.integers(1, 5))
        n = ints(rng.integers(0, 9, groups))
        yield [int(rng.binomial(size, rng.uniform(0, 1))) for size in n], n, ints(rng.integers(-2, 4, groups))


def exact_trend(k, n, s):
    """All tables one by one."""
    if parts(k, n, s) is None:
        return None
    total = sum(k)
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


def stratified_cases(rng, count):
    """Up to six schools of the same years; scores are common to all strata."""
    for index in range(count):
        groups = int(rng.integers(1, 6))
        n = [[trials(rng) for _ in range(groups)] for _ in range(int(rng.integers(1, 7)))]
        k = [[successes(rng, size) for size in row] for row in n]
        yield k, n, floats(range(groups) if index % 2 else np.round(rng.normal(0, 3, groups), 2))


def stratified_trend(k, n, s):
    """Mantel (1963): Σ (T - E T) over the root of Σ Var T, in exact fractions from the uncentred sums."""
    excess = variance = Fraction(0)
    informative = 0
    for row, sizes in zip(k, n):
        if parts(row, sizes, s) is None:
            continue
        informative += 1
        total, all_k = sum(sizes), sum(row)
        first = sum(b * Fraction(c) for b, c in zip(sizes, s))
        second = sum(b * Fraction(c) ** 2 for b, c in zip(sizes, s))
        excess += sum(a * Fraction(c) for a, c in zip(row, s)) - Fraction(all_k, total) * first
        variance += Fraction(all_k * (total - all_k), total**2 * (total - 1)) * (total * second - first**2)
    if not informative:
        return None
    z = math.copysign(math.sqrt(excess**2 / variance), excess)
    return [z, 2 * stats.norm.sf(abs(z))]


def strata_cases(rng, count, *extra):
    for _ in range(count):
        yield ([list(t) for t in tables(rng, int(rng.integers(1, 8)))], *[e(rng) for e in extra])


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
    """In exact fractions; without the correction it must also be what statsmodels gives."""
    kept = useful(strata)
    if not kept:
        return None
    excess = variance = Fraction(0)
    for a, b, c, d in kept:
        n, row, column = a + b + c + d, a + b, a + c
        excess += a - Fraction(row * column, n)
        variance += Fraction(row * (n - row) * column * (n - column), n**2 * (n - 1))
    distance = abs(excess) - (Fraction(1, 2) if corrected and abs(excess) >= Fraction(1, 2) else 0)
    statistic = float(distance**2 / variance)
    if not corrected:
        assert abs(stratified(strata).test_null_odds().statistic - statistic) < 1e-6 * (1 + statistic)
    return [statistic, 1, stats.chi2.sf(statistic, 1)]


def size(rng):
    return int(10 ** rng.uniform(0, 7)) if rng.integers(0, 8) == 0 else int(rng.integers(1, 400))


def share(rng):
    """A true share, now and then 0 or 1."""
    return float(rng.choice([0.0, 1.0])) if rng.integers(0, 15) == 0 else float(rng.uniform(0.001, 0.999))


def power_cases(rng, count):
    for _ in range(count):
        yield size(rng), size(rng), float(rng.choice([0.01, 0.05, 0.1])), share(rng), share(rng)


def power(n1, n2, alpha, p1, p2):
    """The one-sided power at α/2 of statsmodels, whose two-sided one adds the wrong tail; unequal n."""
    if p1 == p2 and p1 in (0, 1):
        return None
    if {p1, p2} == {0, 1}:
        # statsmodels divides by the spread under the alternative, which is 0.
        pooled = (n1 * p1 + n2 * p2) / (n1 + n2)
        null = math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
        return [float(1 >= stats.norm.isf(alpha / 2) * null)]
    return [power_by_statsmodels(n1, n2, alpha, p1, p2)]


def power_by_statsmodels(n1, n2, alpha, p1, p2):
    result = proportion.power_proportions_2indep(abs(p1 - p2), min(p1, p2), n1 if p1 >= p2 else n2,
                                                 ratio=n2 / n1 if p1 >= p2 else n1 / n2, alpha=alpha / 2,
                                                 alternative="larger", return_results=False)
    return float(result)


def detectable_cases(rng, count):
    for _ in range(count):
        yield (size(rng), size(rng), float(rng.choice([0.01, 0.05, 0.1])), share(rng),
               float(rng.choice([0.5, 0.8, 0.8, 0.9, 0.95])))


def detectable(end):
    """The root of the difference that is just found, by scipy; a grid shows that there is one root and no other."""
    def answer(n1, n2, alpha, first, power):
        z_null, z_power = stats.norm.isf(alpha / 2), stats.norm.ppf(power)

        def excess(second):
            pooled = (n1 * first + n2 * second) / (n1 + n2)
            null = np.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
            alternative = np.sqrt(first * (1 - first) / n1 + second * (1 - second) / n2)
            return abs(second - first) - z_null * null - z_power * alternative
        if first == end or excess(end) < 0:
            return None
        # At a share of 0 or 1 no difference at all has excess 0 as well.
        near = first + (1e-12 if first < end else -1e-12)
        root = optimize.brentq(excess, near, end, xtol=1e-300, rtol=1e-15, maxiter=1000)
        grid = excess(np.linspace(near, root, 102)[1:-1]), excess(np.linspace(root, end, 102)[1:-1])
        assert (grid[0] < 1e-12).all() and (grid[1] > -1e-12).all()
        return [root]
    return answer


def slope_cases(rng, count):
    for _ in range(count):
        n = int(rng.integers(0, 12))
        yield sorted(floats(rng.integers(0, 9, n))), floats(rng.normal(0, 1, n))


ORACLES = [
    Oracle("trend", "formulas of R prop.trend.test in fractions.Fraction; p by scipy.stats.norm.sf", SCIPY, 1e-9,
           trend_cases, trend, floor=[1e-6, 1e-280, 1e-9, 1e-6, 1e-2]),
    Oracle("exact-trend", "enumeration of all tables with the same margins", "python integers", 1e-9, exact_cases,
           exact_trend),
    Oracle("stratified-trend", "Mantel's formulas in fractions.Fraction; p by scipy.stats.norm.sf", SCIPY, 1e-9,
           stratified_cases, stratified_trend, floor=[1e-6, 1e-280]),
    Oracle("mantel-haenszel.or", "statsmodels.stats.contingency_tables.StratifiedTable.oddsratio_pooled", STATSMODELS,
           1e-9, strata_cases, pooled_odds),
    Oracle("mantel-haenszel.ci", "statsmodels.stats.contingency_tables.StratifiedTable.oddsratio_pooled_confint",
           STATSMODELS, 1e-9, lambda rng, count: strata_cases(rng, count, level), pooled_interval),
    Oracle("mantel-haenszel.test", "statsmodels StratifiedTable.test_null_odds, in fractions.Fraction", STATSMODELS,
           1e-9, lambda rng, count: strata_cases(rng, count, lambda rng: int(rng.integers(0, 2))), pooled_test,
           floor=[1e-10, 1, 1e-280]),
    Oracle("power", "statsmodels.stats.proportion.power_proportions_2indep(alternative='larger', alpha=α/2)",
           STATSMODELS, 1e-9, power_cases, power, floor=1e-280),
    Oracle("detectable-decrease", "scipy.optimize.brentq on the formula of R power.prop.test, unequal n", SCIPY, 1e-9,
           detectable_cases, detectable(0.0), floor=1e-6),
    Oracle("detectable-increase", "scipy.optimize.brentq on the formula of R power.prop.test, unequal n", SCIPY, 1e-9,
           detectable_cases, detectable(1.0), floor=1e-6),
    Oracle("theil-sen", "scipy.stats.theilslopes", SCIPY, 1e-9, slope_cases,
           lambda x, y: None if len(set(x)) < 2 else [stats.theilslopes(y, x).slope], floor=1e-6),
]
