"""Priors from groups, posteriors and shrinkage."""

import math

import numpy as np
from scipy import optimize, special, stats
from statsmodels.stats.meta_analysis import combine_effects

import exact
from cases import FITTED, NUMPY, SCIPY, STATSMODELS, floats, groups, level, log_uniform, successes, trials, useful_groups
from harness import Failed, Oracle


def moments(k, n):
    k, n = useful_groups(k, n)
    r = k / n
    if len(r) < 2:
        return None
    m, s2 = r.mean(), r.var(ddof=1)
    if s2 <= 1e-20 or m * (1 - m) <= s2:
        return None
    return [m * (m * (1 - m) / s2 - 1), (1 - m) * (m * (1 - m) / s2 - 1)]


def kleinman(k, n):
    k, n = useful_groups(k, n)
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


class BetaBinomialLikelihood:
    """scipy's likelihood with its own gradient, in the coefficients and ln(a + b)."""

    def __init__(self, k, n, x):
        self.k, self.n, self.x = k, n, x

    def loss(self, b):
        mean, m = special.expit(self.x @ b[:-1]), math.exp(min(b[-1], 40))
        return -stats.betabinom.logpmf(self.k, self.n, mean * m, (1 - mean) * m).sum()

    def gradient(self, b):
        q, m = special.expit(self.x @ b[:-1]), math.exp(b[-1])
        a, c = q * m, (1 - q) * m
        common = special.digamma(m) - special.digamma(m + self.n)
        by_a = special.digamma(a + self.k) - special.digamma(a) + common
        by_c = special.digamma(c + self.n - self.k) - special.digamma(c) + common
        return -np.append(self.x.T @ ((by_a - by_c) * m * q * (1 - q)), (by_a * a + by_c * c).sum())

    def errors(self, b):
        steps = 1e-5 * np.eye(len(b))
        hessian = np.array([(self.gradient(b + h) - self.gradient(b - h)) / 2e-5 for h in steps])
        return np.sqrt(np.diag(np.linalg.inv((hessian + hessian.T) / 2)))


def binomial_fit(k, n, x):
    """The logistic regression, by Newton's method, and Tarone's score of over-dispersion around it."""
    b = np.zeros(x.shape[1])
    for _ in range(100):
        p = special.expit(x @ b)
        b = b + np.linalg.solve(x.T @ (x * (n * p * (1 - p))[:, None]), x.T @ (k - n * p))
    p = special.expit(x @ b)
    return (k * (k - 1) / p + (n - k) * (n - k - 1) / (1 - p) - n * (n - 1)).sum()


def beta_regression(k, n, design):
    """scipy's betabinom likelihood maximised by Nelder-Mead from two starts, then its gradient solved for 0."""
    x = np.array(design)[np.array(n) > 0] if design else np.zeros((0, 1))
    k, n = useful_groups(k, n)
    columns = x.shape[1]
    if len(k) <= columns or max(n) < 2 or k.sum() in (0, n.sum()) or all((k == 0) | (k == n)):
        return None
    # The likelihood falls away from the binomial one exactly where Tarone's statistic is not positive.
    if binomial_fit(k, n, x) <= 1e-9 * n.sum():
        return None
    model = BetaBinomialLikelihood(k, n, x)
    best = None
    for start in (1.0, 3.0):
        found = optimize.minimize(model.loss, np.append(np.zeros(columns), start), method="Nelder-Mead",
                                  options={"maxiter": 4000, "xatol": 1e-6, "fatol": 1e-10})
        if best is None or found.fun < best.fun:
            best = found
    if best.x[-1] > 7:
        raise Failed  # too flat a likelihood to tell a large precision from an infinite one
    root = optimize.root(model.gradient, best.x, tol=1e-13)
    if max(abs(model.gradient(root.x))) > 1e-6 or max(abs(root.x)) > 12:
        raise Failed
    return [*root.x[:-1], math.exp(root.x[-1]), -model.loss(root.x), *model.errors(root.x)[:-1]]


def beta_ml(k, n):
    fit = beta_regression(k, n, [[1.0]] * len(k))
    if fit is None:
        return None
    mean = special.expit(fit[0])
    return [mean * fit[1], (1 - mean) * fit[1], fit[2]]


def posterior_cases(rng, count):
    for _ in range(count):
        n = trials(rng)
        yield (log_uniform(rng, -1.5, 3), log_uniform(rng, -1.5, 3), successes(rng, n), n,
               float(rng.uniform(0.01, 0.99)), level(rng))


def posterior(a, b, k, n, threshold, level):
    belief, tail = stats.beta(a + k, b + n - k), (1 - level) / 2
    return [belief.mean(), belief.std(), belief.sf(threshold), belief.ppf(tail), belief.isf(tail), n / (n + a + b),
            1 / (a + b + n + 1)]


def exact_posterior(a, b, k, n, threshold, level, theirs):
    tail = (1 - level) / 2
    shapes = a + k, b + n - k
    return [*theirs[:2], exact.beta(*shapes, threshold)[2], *exact.beta_quantiles(*shapes, tail), *theirs[5:]]


def effects(method):
    def cases(rng, count):
        for _ in range(count):
            j = int(rng.integers(2, 40)) if rng.integers(0, 25) else int(rng.integers(0, 3))
            v = rng.uniform(0.01, 0.3, j)
            yield method, floats(rng.normal(0, np.sqrt(v + rng.choice([0, 0.05, 0.5])))), floats(v)
    return cases


def combined(method, y, v):
    if len(y) < 2:
        return None
    fit = combine_effects(np.array(y), np.array(v), method_re=method)
    y, v = np.array(y), np.array(v)
    if method == "iterated":
        # Its own iteration stops early; the defining equation is solved again.
        def excess(t):
            w = 1 / (v + t)
            return (w * (y - (w * y).sum() / w.sum()) ** 2).sum() - (len(y) - 1)
        tau2 = 0.0 if excess(0) <= 0 else optimize.brentq(excess, 0, 1e4, xtol=1e-16, rtol=1e-14)
    else:
        tau2 = max(0.0, fit.tau2)
    w = 1 / (v + tau2)
    return [tau2, (w * y).sum() / w.sum(), math.sqrt(1 / w.sum()), fit.q]


def shrunken(_, y, v):
    """The conditional normal distribution, from the joint one of values and true values."""
    fit = combined("dl", y, v)
    if fit is None or fit[0] == 0:
        return None
    answer = []
    for value, variance in zip(y, v):
        share = fit[0] / (fit[0] + variance)
        answer += [fit[1] + share * (value - fit[1]), math.sqrt(fit[0] - share * fit[0])]
    return answer


def james_stein_cases(rng, count):
    for _ in range(count):
        values = rng.normal(0, 1, int(rng.integers(0, 20))) * (0 if rng.integers(0, 30) == 0 else 1)
        yield floats(values), log_uniform(rng, -2, 1)


def james_stein(values, variance):
    y = np.array(values)
    if len(y) < 4 or y.std() == 0:
        return None
    c = max(0, 1 - (len(y) - 3) * variance / ((y - y.mean()) ** 2).sum())
    return y.mean() + c * (y - y.mean())


ORACLES = [
    Oracle("posterior", "scipy.stats.beta.mean, std, sf, ppf, isf", SCIPY, 1e-8, posterior_cases, posterior,
           floor=1e-280, doubt=lambda theirs: min(theirs[2:5]) < 1e-250, exact=exact_posterior),
    Oracle("beta-prior.moments", "formula of Bayesian Data Analysis 5.1 in numpy", NUMPY, 1e-9, groups, moments),
    Oracle("beta-prior.weighted", "formula of Kleinman (1973) in numpy", NUMPY, 1e-8, groups, kleinman),
    Oracle("beta-prior.ml", "scipy.stats.betabinom.logpmf, scipy.optimize", SCIPY, 1e-5, groups, beta_ml, floor=1e-3,
           count=FITTED),
    Oracle("beta-regression", "scipy.stats.betabinom.logpmf, scipy.optimize", SCIPY, 1e-5,
           lambda rng, count: groups(rng, count, True), beta_regression, floor=1e-2, count=FITTED),
    Oracle("normal-normal dl", "statsmodels.stats.meta_analysis.combine_effects(method_re='dl')", STATSMODELS, 1e-9,
           effects("dl"), lambda _, y, v: combined("dl", y, v), floor=1e-3, command="normal-normal"),
    Oracle("normal-normal pm", "equation of Paule and Mandel by scipy.optimize.brentq", SCIPY, 1e-5, effects("pm"),
           lambda _, y, v: combined("iterated", y, v), floor=1e-3, command="normal-normal"),
    Oracle("normal-posterior", "statsmodels' τ² and the conditional normal distribution", STATSMODELS, 1e-9,
           effects("dl"), shrunken, floor=1e-3),
    Oracle("james-stein", "formula in numpy", NUMPY, 1e-9, james_stein_cases, james_stein, floor=1e-6),
]
