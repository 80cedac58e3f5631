"""Fitted models: random data, degenerate ones included, and optimisers or packages that share no code with ours."""

import math
import shutil

import numpy as np
import scipy
import statsmodels.api as sm
from scipy import optimize, special, stats
from statsmodels.stats.meta_analysis import combine_effects

import r_models
from closed_forms import NUMPY, SCIPY, STATSMODELS, log_uniform, p_values, power_cases, strata_cases, trend_cases
from harness import Failed, Oracle

FITTED = 300


def groups(rng, count, regression=False):
    """Schools with unlike true shares; now and then all or nothing, one group, or no difference at all."""
    for _ in range(count):
        j = int(rng.integers(1, 4)) if rng.integers(0, 20) == 0 else int(rng.integers(8, 60))
        n = rng.integers(1, 60, j)
        precision = log_uniform(rng, 0.3, 1.5)
        x = rng.normal(0, 1, j)
        mean = special.expit(rng.normal(-1, 0.7) + x * (0.5 if regression else 0))
        k = rng.binomial(n, rng.beta(mean * precision, (1 - mean) * precision))
        special_case = rng.integers(0, 25)
        if special_case == 0:
            k = n * 0
        elif special_case == 1:
            k = n * rng.integers(0, 2, j)
        case = ([int(v) for v in k], [int(v) for v in n])
        yield (*case, [[1.0, float(v)] for v in np.round(x, 3)]) if regression else case


def moments(k, n):
    r = np.array(k) / np.array(n)
    if len(r) < 2:
        return None
    m, s2 = r.mean(), r.var(ddof=1)
    if s2 <= 0 or m * (1 - m) <= s2:
        return None
    return [m * (m * (1 - m) / s2 - 1), (1 - m) * (m * (1 - m) / s2 - 1)]


def kleinman(k, n):
    k, n = np.array(k, float), np.array(n, float)
    if len(k) < 2 or k.sum() in (0, n.sum()):
        return None
    w, p = n / n.sum(), k.sum() / n.sum()
    s = (w * (k / n - p) ** 2).sum()
    if max(n) < 2:
        return None
    chance = (w * (1 - w) / n).sum()
    rho = (s - p * (1 - p) * chance) / (p * (1 - p) * ((w * (1 - w)).sum() - chance))
    if rho <= 0 or rho >= 1:
        return None
    return [p * (1 / rho - 1), (1 - p) * (1 / rho - 1)]


def beta_regression(k, n, design):
    """scipy's betabinom likelihood maximised by Nelder-Mead and BFGS from several starts, then Newton's method."""
    k, n, x = np.array(k), np.array(n), np.array(design)
    columns = x.shape[1]
    if len(k) <= columns or max(n) < 2 or k.sum() in (0, n.sum()) or all((k == 0) | (k == n)):
        return None

    if columns == 1:
        # The likelihood falls away from the binomial one exactly where Tarone's statistic is not positive.
        p = k.sum() / n.sum()
        if (k * (k - 1) / p + (n - k) * (n - k - 1) / (1 - p) - n * (n - 1)).sum() <= 0:
            return None

    def loss(b):
        mean, m = special.expit(x @ b[:-1]), math.exp(min(b[-1], 40))
        return -stats.betabinom.logpmf(k, n, mean * m, (1 - mean) * m).sum()

    def gradient(b):
        q, m = special.expit(x @ b[:-1]), math.exp(b[-1])
        a, c = q * m, (1 - q) * m
        common = special.digamma(m) - special.digamma(m + n)
        by_a = special.digamma(a + k) - special.digamma(a) + common
        by_c = special.digamma(c + n - k) - special.digamma(c) + common
        return -np.append(x.T @ ((by_a - by_c) * m * q * (1 - q)), (by_a * a + by_c * c).sum())

    best = None
    for start in (1.0, 3.0):
        found = optimize.minimize(loss, np.append(np.zeros(columns), start), method="Nelder-Mead",
                                  options={"maxiter": 4000, "xatol": 1e-6, "fatol": 1e-10})
        if best is None or found.fun < best.fun:
            best = found
    if best.x[-1] > 7:
        raise Failed  # too flat a likelihood to tell a large precision from an infinite one
    root = optimize.root(gradient, best.x, tol=1e-13)
    if max(abs(gradient(root.x))) > 1e-6 or max(abs(root.x)) > 12:
        raise Failed
    return [*root.x[:-1], math.exp(root.x[-1]), -loss(root.x)]


def beta_ml(k, n):
    fit = beta_regression(k, n, [[1.0]] * len(k))
    if fit is None:
        return None
    mean = special.expit(fit[0])
    return [mean * fit[1], (1 - mean) * fit[1], fit[2]]


def effects(method):
    def cases(rng, count):
        for _ in range(count):
            j = int(rng.integers(2, 40))
            v = rng.uniform(0.01, 0.3, j)
            yield method, [float(y) for y in rng.normal(0, np.sqrt(v + rng.choice([0, 0.05, 0.5])))], [float(a) for a in v]
    return cases


def combined(method, y, v):
    fit = combine_effects(np.array(y), np.array(v), method_re=method)
    if method == "iterated":
        # Its own iteration stops early; the defining equation is solved again.
        y, v = np.array(y), np.array(v)

        def excess(t):
            w = 1 / (v + t)
            return (w * (y - (w * y).sum() / w.sum()) ** 2).sum() - (len(y) - 1)
        tau2 = 0.0 if excess(0) <= 0 else optimize.brentq(excess, 0, 1e4, xtol=1e-16, rtol=1e-14)
    else:
        tau2 = max(0.0, fit.tau2)
    w = 1 / (np.array(v) + tau2)
    return [tau2, (w * np.array(y)).sum() / w.sum(), math.sqrt(1 / w.sum()), fit.q]


def rows(rng, j, columns):
    x = np.column_stack([np.ones(j), rng.normal(0, 1, (j, columns - 1))])
    return [[float(v) for v in row] for row in np.round(x, 4)]


def regression_cases(rng, count):
    for _ in range(count):
        j, columns = int(rng.integers(4, 60)), int(rng.integers(1, 4))
        design = rows(rng, j, columns)
        y = np.array(design) @ rng.normal(0, 2, columns) + rng.normal(0, 1, j)
        weights = rng.uniform(0.2, 5, j)
        if rng.integers(0, 15) == 0 and columns > 1:
            design = [[*row[:-1], 2 * row[0]] for row in design]
        yield [float(v) for v in y], design, [float(v) for v in weights]


def wls(y, design, weights):
    x = np.array(design)
    if np.linalg.matrix_rank(x) < x.shape[1] or len(y) <= x.shape[1]:
        return None
    fit = sm.WLS(y, x, weights=weights).fit()
    return [*fit.params, *fit.bse, *fit.HC3_se]


def ridge_cases(rng, count):
    for y, design, weights in regression_cases(rng, count):
        yield y, design, weights, log_uniform(rng, -2, 2), [0] + [1] * (len(design[0]) - 1)


def ridge(y, design, weights, penalty, penalised):
    x, w = np.array(design), np.diag(weights)
    return np.linalg.solve(x.T @ w @ x + penalty * np.diag(penalised), x.T @ w @ np.array(y))


def logistic(k, n, design):
    k, n = np.array(k), np.array(n)
    if k.sum() in (0, n.sum()) or np.linalg.matrix_rank(np.array(design)) < len(design[0]):
        return None
    fit = sm.GLM(np.column_stack([k, n - k]), np.array(design), family=sm.families.Binomial()).fit(tol=1e-14, maxiter=200)
    if max(abs(np.array(design) @ fit.params)) > 15:
        return None
    return [*fit.params, *fit.bse]


def clustered(rng, count, kind):
    for index in range(count):
        j = int(rng.integers(4, 15))
        members = [g for g in range(j) for _ in range(int(rng.integers(2, 9)))]
        design = rows(rng, len(members), 2)
        effect = rng.normal(0, 1, j)[members] * rng.choice([0.0, 0.7, 2.0])
        if kind == "linear":
            y = np.array(design) @ [3.0, 1.0] + effect + rng.normal(0, 1, len(members))
            yield [float(v) for v in np.round(y, 4)], design, members, ["reml", "ml"][index % 2]
        else:
            n = rng.integers(5, 40, len(members))
            k = rng.binomial(n, special.expit(np.array(design) @ [-0.6, 0.5] + effect * 0.7))
            yield [int(v) for v in k], [int(v) for v in n], design, members


def component_cases(rng, count):
    for _ in range(count):
        x = rng.normal(0, 1, (int(rng.integers(6, 40)), int(rng.integers(2, 6))))
        x[:, 1] += 1.5 * x[:, 0]
        yield ([[float(v) for v in row] for row in x],)


def component(data):
    x = np.array(data)
    z = (x - x.mean(0)) / x.std(0, ddof=1)
    values, vectors = np.linalg.eigh(np.corrcoef(x.T))
    first = vectors[:, -1]
    first = first * np.sign(first[np.argmax(abs(first))])
    return [*first, values[-1] / x.shape[1], *(z @ first)]


def mark_counts(rng, count, spread):
    for index in range(count):
        g, categories = int(rng.integers(4, 12)), int(rng.choice([3, 4, 4, 4, 5]))
        means, spreads = rng.normal(0, 0.6, g), np.exp(rng.normal(0, 0.15, g))
        cuts = np.array([-1, 0, 0.9, 1.6][: categories - 1])
        table = []
        for m, s in zip(means, spreads):
            p = np.diff(np.concatenate([[0], stats.norm.cdf((cuts - m) / s), [1]]))
            table.append([int(v) for v in rng.multinomial(int(rng.integers(12, 60)), p)])
        if index % 3 == 0:
            table[0] = [0] * (categories - 2) + [7, 5]
        if index % 9 == 1:
            table[1] = [6] + [0] * (categories - 1)
        if index % 10 == 2:
            table[1] = [0] * (categories - 1) + [5]
        if all(sum(row[c] for row in table) > 0 for c in range(categories)):
            yield table, spread, [-1.0, 0.0]


class Ordered:
    """The ordered probit likelihood with its own gradient, maximised by BFGS."""

    def __init__(self, table, spread, cuts):
        self.n, self.cuts = np.array(table, float), np.array(cuts)
        sizes = self.n.sum(1)
        self.kind = []
        for row, size in zip(self.n, sizes):
            if row[0] == size:
                self.kind.append("low")
            elif row[-1] == size:
                self.kind.append("high")
            else:
                own = (row > 0).sum() > 2 and spread != "one" and not (spread.isdigit() and size < int(spread))
                self.kind.append("own" if own else "shared")
        self.kind = np.array(self.kind)
        self.fitted = np.flatnonzero((self.kind == "own") | (self.kind == "shared"))
        self.own = np.flatnonzero(self.kind == "own")
        self.free = self.n.shape[1] - 3
        self.size = len(self.fitted) + max(len(self.own), 1) + self.free

    def unpack(self, b):
        means = np.zeros(len(self.n))
        f = len(self.fitted)
        means[self.fitted] = b[:f]
        spreads = b[f : f + max(len(self.own), 1)]
        logs = np.full(len(self.n), spreads.mean())
        if len(self.own):
            logs[self.own] = spreads
        cuts = np.concatenate([self.cuts, self.cuts[1] + np.cumsum(np.exp(b[len(b) - self.free :]))])
        return means, logs, cuts

    def loss(self, b):
        means, logs, cuts = self.unpack(b)
        f = self.fitted
        t = (cuts[None, :] - means[f, None]) / np.exp(logs[f, None])
        cdf = np.column_stack([np.zeros(len(f)), stats.norm.cdf(t), np.ones(len(f))])
        sf = np.column_stack([np.ones(len(f)), stats.norm.sf(t), np.zeros(len(f))])
        p = np.maximum(np.where(cdf[:, :-1] > 0.5, sf[:, :-1] - sf[:, 1:], cdf[:, 1:] - cdf[:, :-1]), 1e-300)
        ratio = self.n[f] / p
        by_t = stats.norm.pdf(t) * (ratio[:, :-1] - ratio[:, 1:])
        scale = np.exp(-logs[f])[:, None]
        by_mean, by_log, by_cut = -(by_t * scale).sum(1), -(by_t * t).sum(1), (by_t * scale).sum(0)
        full = np.zeros(len(self.n))
        full[f] = by_log
        if len(self.own):
            spread = full[self.own] + sum(full[g] for g in f if self.kind[g] == "shared") / len(self.own)
        else:
            spread = np.array([full.sum()])
        steps = np.array([by_cut[2 + i :].sum() * math.exp(b[len(b) - self.free + i]) for i in range(self.free)])
        return -(self.n[f] * np.log(p)).sum(), -np.concatenate([by_mean, spread, steps])

    def fit(self):
        start = np.zeros(self.size)
        start[len(self.fitted) + max(len(self.own), 1) :] = -0.3
        found = optimize.minimize(self.loss, start, jac=True, method="BFGS", options={"gtol": 1e-9, "maxiter": 5000})
        root = optimize.root(lambda b: self.loss(b)[1], found.x, tol=1e-13)
        if max(abs(self.loss(root.x)[1])) > 1e-7 or abs(self.loss(root.x)[0] - found.fun) > 1e-5:
            raise Failed
        means, logs, cuts = self.unpack(root.x)
        estimated = means[self.fitted]
        means[self.kind == "low"], means[self.kind == "high"] = estimated.min(), estimated.max()
        return means, np.exp(logs), cuts, -self.loss(root.x)[0], root.x

    def errors(self, b):
        """Standard errors from the numerical derivative of the gradient."""
        h = 1e-5
        hessian = np.array([(self.loss(b + h * e)[1] - self.loss(b - h * e)[1]) / (2 * h) for e in np.eye(len(b))])
        covariance = np.linalg.inv((hessian + hessian.T) / 2)
        f, own = len(self.fitted), len(self.own)
        jacobian = np.zeros((self.free, len(b)))
        for i in range(self.free):
            for j in range(i + 1):
                jacobian[i, len(b) - self.free + j] = math.exp(b[len(b) - self.free + j])
        cuts = np.sqrt(np.diag(jacobian @ covariance @ jacobian.T)) if self.free else np.zeros(0)
        deviations = np.sqrt(np.diag(covariance))
        return [*cuts, *deviations[:f], *deviations[f : f + own]]


def usable(table, spread, cuts):
    model = Ordered(table, spread, cuts)
    if len(model.fitted) == 0 or (spread != "one" and len(model.own) == 0):
        return None
    return model


def ordered(table, spread, cuts):
    model = usable(table, spread, cuts)
    if model is None:
        return None
    means, spreads, limits, likelihood, _ = model.fit()
    return [*limits, *means, *spreads, likelihood]


def ordered_errors(table, spread, cuts):
    model = usable(table, spread, cuts)
    return None if model is None else model.errors(model.fit()[-1])


def star(table, spread, cuts, corrected):
    model = usable(table, spread, cuts)
    if model is None:
        return None
    m, s, c, _, _ = model.fit()
    n = np.array(table).sum(1)
    p = n / n.sum()
    centre = (p * m).sum()
    within, between = (p * s**2).sum(), (p * (m - centre) ** 2).sum()
    if corrected:
        if min(n) < 2:
            return None
        harmonic = 1 / np.mean(1 / (n - 1))
        between -= harmonic / (1 + harmonic) / n.sum() * ((1 - p) * s**2).sum()
        within *= harmonic / (1 + harmonic)
    b = math.sqrt(between + within)
    return [*((m - centre) / b), *(s / b), *((c - centre) / b), between / b**2]


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


def ranks(means, deviations, share, draws, seed):
    j = len(means)
    lowest = math.floor(j * share)
    if lowest == 0:
        return None
    generator = Xoshiro(seed)
    uniform = np.array([[((generator.next() >> 11) + 0.5) * 2.0**-53 for _ in range(j)] for _ in range(draws)])
    values = np.array(means) + np.array(deviations) * special.ndtri(np.minimum(uniform, 1 - 2.0**-53))
    order = values.argsort(axis=1, kind="stable").argsort(axis=1) + 1
    answer = []
    for g in range(j):
        seen = np.cumsum(np.bincount(order[:, g], minlength=j + 1)[1:])
        tail = (1 - 0.9) / 2
        low = int(np.argmax(seen > tail * draws)) + 1
        high = int(np.argmax(seen >= (1 - tail) * draws)) + 1
        answer += [(order[:, g] <= lowest).mean(), order[:, g].mean(), low, high]
    return answer


def rank_cases(rng, count):
    for _ in range(count):
        j = int(rng.integers(2, 20))
        yield ([float(v) for v in rng.normal(0, 1, j)], [float(v) for v in rng.uniform(0.1, 1, j)], 0.25, 300,
               int(rng.integers(0, 2**31)))


def james_stein(values, variance):
    y = np.array(values)
    if len(y) < 4 or y.std() == 0:
        return None
    c = max(0, 1 - (len(y) - 3) * variance / ((y - y.mean()) ** 2).sum())
    return y.mean() + c * (y - y.mean())


PYTHON = [
    Oracle("beta-prior.moments", "formula of Bayesian Data Analysis 5.1 in numpy", NUMPY, 1e-9, groups, moments),
    Oracle("beta-prior.weighted", "formula of Kleinman (1973) in numpy", NUMPY, 1e-8, groups, kleinman),
    Oracle("beta-prior.ml", "scipy.stats.betabinom.logpmf, scipy.optimize", SCIPY, 1e-5, groups, beta_ml, floor=1e-3,
           count=FITTED),
    Oracle("beta-regression", "scipy.stats.betabinom.logpmf, scipy.optimize", SCIPY, 1e-5,
           lambda rng, count: groups(rng, count, True), beta_regression, floor=1e-2, count=FITTED),
    Oracle("normal-normal dl", "statsmodels.stats.meta_analysis.combine_effects(method_re='dl')", STATSMODELS, 1e-9,
           effects("dl"), lambda _, y, v: combined("dl", y, v), floor=1e-3, command="normal-normal"),
    Oracle("normal-normal pm", "equation of Paule and Mandel by scipy.optimize.brentq", SCIPY, 1e-5, effects("pm"),
           lambda _, y, v: combined("iterated", y, v), floor=1e-3, count=1_001, command="normal-normal"),
    Oracle("james-stein", "formula in numpy", NUMPY, 1e-9,
           lambda rng, count: (([float(v) for v in rng.normal(0, 1, int(rng.integers(2, 20)))], log_uniform(rng, -2, 1))
                               for _ in range(count)), james_stein, floor=1e-6),
    Oracle("wls", "statsmodels WLS.fit, HC3_se", STATSMODELS, 1e-8, regression_cases, wls, floor=1e-6),
    Oracle("ridge", "numpy.linalg.solve of the normal equations", NUMPY, 1e-8, ridge_cases, ridge, floor=1e-3,
           count=1_001),
    Oracle("logistic", "statsmodels GLM(Binomial).fit", STATSMODELS, 1e-5, lambda rng, count: groups(rng, count, True),
           logistic, floor=1e-3, count=1_001),
    Oracle("principal-component", "numpy.linalg.eigh", NUMPY, 1e-8, component_cases, component, floor=1e-3, count=1_001),
    Oracle("ranks", "the generators and scipy.special.ndtri in Python", SCIPY, 1e-9, rank_cases, ranks, count=FITTED),
]

for spread, label in (("own", "heteroskedastic"), ("one", "homoskedastic"), ("25", "pooled")):
    PYTHON.append(Oracle(
        f"ordered {label}", "the likelihood with its own gradient, scipy.optimize BFGS and root", SCIPY, 1e-5,
        lambda rng, count, spread=spread: mark_counts(rng, count, spread), ordered, floor=1e-1, count=FITTED,
        command="ordered"))
PYTHON += [
    Oracle("ordered.errors", "numerical second derivatives in numpy", SCIPY, 1e-5,
           lambda rng, count: mark_counts(rng, count, "own"), ordered_errors, floor=1e-2, count=FITTED),
    Oracle("ordered.star", "formulas of HETOP 0.2-6 in numpy", SCIPY, 1e-5,
           lambda rng, count: mark_counts(rng, count, "own"), lambda *c: star(*c, False), floor=1e-1, count=FITTED),
    Oracle("ordered.corrected", "formulas of HETOP 0.2-6 in numpy", SCIPY, 1e-5,
           lambda rng, count: mark_counts(rng, count, "own"), lambda *c: star(*c, True), floor=1e-1, count=FITTED),
]

V, T = r_models.vector, r_models.table


def r_oracles():
    """Comparisons with R and its packages lme4 and metafor, where R is installed."""
    if not shutil.which("R"):
        return []
    base = "R " + r_models.version("stats")
    return [
        Oracle("trend R", "prop.trend.test", base, 1e-9, r_trend_cases, None, floor=[1e-6, 1e-280],
               command="trend", batch=r_trend, outputs=2),
        Oracle("mantel-haenszel.test R", "mantelhaen.test", base, 1e-9,
               lambda rng, count: ((s, c) for s, c in strata_cases(rng, count, lambda rng: int(rng.integers(0, 2)))
                                   if all(sum(t) > 1 for t in s) and len(s) > 1),
               None, floor=1e-9, command="mantel-haenszel.test", batch=r_mantel),
        Oracle("holm R", "p.adjust(method='holm')", base, 1e-9, p_values, None, command="holm",
               batch=lambda cases: r_models.run("p.adjust(p, 'holm')", cases, lambda c: dict(p=V(c[0])))),
        Oracle("power R", "power.prop.test", base, 1e-9,
               lambda rng, count: ((c[0], c[0], *c[2:]) for c in power_cases(rng, count)), None, command="power",
               batch=lambda cases: r_models.run(r_models.POWER, cases, lambda c: dict(
                   n=c[0], alpha=c[2], p1=c[3], p2=c[4])), count=10_000),
        Oracle("normal-normal reml", "metafor::rma(method='REML')", r_models.version("metafor"), 1e-5, effects("reml"),
               None, floor=1e-3, count=FITTED, command="normal-normal", batch=lambda cases: r_models.run(
                   r_models.META, cases, lambda c: dict(y=V(c[1]), v=V(c[2])))),
        Oracle("intercepts.linear", "lme4::lmer", r_models.version("lme4"), 1e-3,
               lambda rng, count: clustered(rng, count, "linear"), None, floor=1e-2, count=FITTED,
               batch=lambda cases: r_models.run(r_models.LINEAR, cases, lambda c: dict(
                   y=V(c[0]), x=T(c[1]), g=f"factor({V(c[2])})", reml="TRUE" if c[3] == "reml" else "FALSE"))),
        Oracle("intercepts.logistic", "lme4::glmer", r_models.version("lme4"), 1e-3,
               lambda rng, count: clustered(rng, count, "logistic"), None, floor=1e-1, count=FITTED,
               batch=lambda cases: r_models.run(r_models.LOGISTIC, cases, lambda c: dict(
                   k=V(c[0]), n=V(c[1]), x=T(c[2]), g=f"factor({V(c[3])})"))),
    ]


def r_trend_cases(rng, count):
    for k, n, s in trend_cases(rng, count):
        kept = [i for i in range(len(n)) if n[i] > 0]
        if len({s[i] for i in kept}) > 1 and 0 < sum(k) < sum(n):
            yield [k[i] for i in kept], [n[i] for i in kept], [s[i] for i in kept]


def r_trend(cases):
    return r_models.run(r_models.TREND, cases, lambda c: dict(k=V(c[0]), n=V(c[1]), s=V(c[2])))


def r_mantel(cases):
    def bind(case):
        cells = [v for a, b, c, d in case[0] for v in (a, c, b, d)]
        return dict(a=f"array({V(cells)}, c(2, 2, {len(case[0])}))", correct="TRUE" if case[1] else "FALSE")
    return r_models.run(r_models.MANTEL, cases, bind)


ORACLES = PYTHON + r_oracles()
