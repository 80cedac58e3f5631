"""One proportion, the difference of two, fourfold tables, and adjusted p-values."""

import numpy as np
from scipy import stats
from statsmodels.stats import multitest, proportion
from statsmodels.stats.contingency_tables import Table2x2

import exact
from cases import SCIPY, STATSMODELS, floats, level, successes, tables, trials
from harness import Oracle


def counts_and_level(rng, count):
    yield from [(0, 0, 0.95), (0, 1, 0.95), (1, 1, 0.95), (0, 10**7, 0.95), (10**7, 10**7, 0.95), (1, 10**7, 0.95)]
    for _ in range(count - 6):
        n = trials(rng)
        yield successes(rng, n), n, level(rng)


def two_counts(rng, count, with_level=True):
    for _ in range(count):
        n1, n2 = trials(rng), trials(rng)
        case = (successes(rng, n1), n1, successes(rng, n2), n2)
        yield case + (level(rng),) if with_level else case


def defined(function):
    """None without trials."""
    return lambda k, n, *rest: None if n == 0 else function(k, n, *rest)


def both(function):
    return lambda k1, n1, k2, n2, *rest: None if 0 in (n1, n2) else function(k1, n1, k2, n2, *rest)


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
        n = trials(rng)
        p = float(rng.choice([0.15, 0.3, 0.5, rng.uniform(0.001, 0.999)]))
        yield successes(rng, n) if rng.integers(0, 2) else int(rng.binomial(n, p)), n, p


def difference(method):
    def answer(k1, n1, k2, n2, level):
        low, high = proportion.confint_proportions_2indep(k1, n1, k2, n2, method=method, compare="diff", alpha=1 - level)
        return [max(-1, low), min(1, high)]
    return both(answer)


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


def pearson(a, b, c, d):
    result = stats.chi2_contingency([[a, b], [c, d]], correction=False)
    return [result.statistic, result.dof, result.pvalue]


def woolf(a, b, c, d, level):
    return None if 0 in (a, b, c, d) else Table2x2([[a, b], [c, d]]).oddsratio_confint(1 - level)


def p_values(rng, count):
    for _ in range(count):
        m = int(rng.integers(1, 40))
        values = rng.uniform(0, 1, m) ** rng.choice([1, 3, 8])
        if rng.integers(0, 4) == 0:
            values = np.round(values, 1)
        yield (floats(values),)


def adjusted(command, method):
    return Oracle(command, f"statsmodels.stats.multitest.multipletests(method='{method}')", STATSMODELS, 1e-9, p_values,
                  lambda p: multitest.multipletests(p, method=method)[1])


def too_small(theirs):
    """Below 1e-250 scipy's tails are 0 or have lost digits."""
    return any(v < 1e-250 for v in theirs)


def with_levels(rng, count):
    return tables(rng, count, True)


ORACLES = [
    Oracle("share", "k / n", "python", 1e-9, lambda rng, count: ((k, n) for k, n, _ in counts_and_level(rng, count)),
           defined(lambda k, n: [k / n])),
    Oracle("wilson", "statsmodels.stats.proportion.proportion_confint(method='wilson'), ends exact", STATSMODELS, 1e-9,
           counts_and_level, defined(wilson), floor=1e-9),
    Oracle("wilsoncc", "scipy.stats.binomtest.proportion_ci(method='wilsoncc')", SCIPY, 1e-9, counts_and_level,
           defined(wilsoncc), floor=1e-7),
    Oracle("clopper-pearson", "scipy.stats.beta.ppf, beta.isf", SCIPY, 1e-8, counts_and_level, defined(clopper_pearson)),
    Oracle("jeffreys", "scipy.stats.beta.ppf, beta.isf", SCIPY, 1e-8, counts_and_level, defined(jeffreys)),
    Oracle("agresti-coull", "statsmodels.stats.proportion.proportion_confint(method='agresti_coull'), clipped",
           STATSMODELS, 1e-9, counts_and_level, defined(agresti_coull), floor=1e-7),
    Oracle("binomial-test", "scipy.stats.binomtest, binom.cdf, binom.sf, binom.pmf", SCIPY, 1e-8, binomial_cases,
           defined(binomial_test), floor=1e-290, doubt=too_small,
           exact=lambda k, n, p, _: exact.binomial_test(k, n, p)),
    Oracle("difference", "k1 / n1 - k2 / n2", "python", 1e-9, lambda rng, count: two_counts(rng, count, False),
           both(lambda k1, n1, k2, n2: [k1 / n1 - k2 / n2])),
    Oracle("newcombe", "statsmodels.stats.proportion.confint_proportions_2indep(method='newcomb')", STATSMODELS, 1e-9,
           two_counts, difference("newcomb"), floor=1e-4),
    Oracle("agresti-caffo", "statsmodels.stats.proportion.confint_proportions_2indep(method='agresti-caffo'), clipped",
           STATSMODELS, 1e-9, two_counts, difference("agresti-caffo"), floor=1e-4),
    Oracle("cohen-h", "statsmodels.stats.proportion.proportion_effectsize", STATSMODELS, 1e-9,
           lambda rng, count: two_counts(rng, count, False),
           both(lambda k1, n1, k2, n2: [proportion.proportion_effectsize(k1 / n1, k2 / n2)]), floor=1e-3),
    Oracle("fisher", "scipy.stats.fisher_exact, hypergeom", SCIPY, 1e-8, tables, informative(fisher), floor=1e-290,
           doubt=too_small, exact=lambda a, b, c, d, _: exact.fisher(a, b, c, d)),
    Oracle("pearson", "scipy.stats.chi2_contingency(correction=False)", SCIPY, 1e-9, tables, informative(pearson),
           floor=1e-12),
    Oracle("odds-ratio", "scipy.stats.contingency.odds_ratio(kind='sample')", SCIPY, 1e-9, tables, informative(
        lambda a, b, c, d: None if b * c == 0 else [
            stats.contingency.odds_ratio([[a, b], [c, d]], kind="sample").statistic])),
    Oracle("woolf", "statsmodels.stats.contingency_tables.Table2x2.oddsratio_confint", STATSMODELS, 1e-9, with_levels,
           informative(woolf)),
    Oracle("haldane", "statsmodels.stats.contingency_tables.Table2x2(table + 0.5).oddsratio_confint", STATSMODELS, 1e-9,
           with_levels, informative(
               lambda a, b, c, d, level: Table2x2(np.array([[a, b], [c, d]]) + 0.5).oddsratio_confint(1 - level))),
    adjusted("benjamini-hochberg", "fdr_bh"),
    adjusted("benjamini-yekutieli", "fdr_by"),
    adjusted("holm", "holm"),
    adjusted("bonferroni", "bonferroni"),
]
