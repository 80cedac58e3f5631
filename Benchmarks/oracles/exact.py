"""Tails in forty digits by mpmath, for the cases in which scipy's have lost theirs.

Sums of positive terms only, which share nothing with the continued fractions of the library.
"""

from mpmath import mp, mpf

mp.dps = 40


def small_and_complement(first, ratio):
    """A tail from its first term and the ratio of each term to the one before, with what is left to 1."""
    term, total, step = first, first, 0
    while term > total * mpf(10) ** -mp.dps:
        term *= ratio(step)
        total += term
        step += 1
    return total, 1 - total


def beta_tails(a, b, x, y=None):
    """I_x(a, b) and its complement: the hypergeometric series DLMF 8.17.8, by preference on the side below the mean."""
    a, b, x = mpf(a), mpf(b), mpf(x)
    y = 1 - x if y is None else mpf(y)
    if x * (a + b) > a:
        return beta_tails(b, a, y, x)[::-1]
    kernel = a * mp.log(x) + b * mp.log(y) - log_beta(a, b)
    if x < 0.999:
        return small_and_complement(mp.exp(kernel - mp.log(a)), lambda n: (a + b + n) / (a + 1 + n) * x)
    # Close to 1 the series hardly shrinks; that of the complement does, and needs the digits that 1 - it loses.
    with mp.workdps(mp.dps + max(0, int(-(kernel / mp.log(10))))):
        kernel = a * mp.log(1 - y) + b * mp.log(y) - log_beta(a, b)
        return small_and_complement(mp.exp(kernel - mp.log(b)), lambda n: (a + b + n) / (b + 1 + n) * y)[::-1]


def log_beta(a, b):
    return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)


def beta(a, b, x):
    a, b, x = mpf(a), mpf(b), mpf(x)
    return [(a - 1) * mp.log(x) + (b - 1) * mp.log(1 - x) - log_beta(a, b), *beta_tails(a, b, x)]


def f(numerator, denominator, x):
    a, b, x = mpf(numerator) / 2, mpf(denominator) / 2, mpf(x)
    share = numerator * x / (numerator * x + denominator)
    rest = denominator / (numerator * x + denominator)
    return [a * mp.log(share) + b * mp.log(rest) - log_beta(a, b) - mp.log(x), *beta_tails(a, b, share, rest)]


def chi2(df, x):
    """P(a, x/2) by the series DLMF 8.11.4; the upper tail is its complement, in more digits where that is small."""
    a, half = mpf(df) / 2, mpf(x) / 2
    kernel = a * mp.log(half) - half - mp.loggamma(a)
    lost = max(0, int(-(kernel / mp.log(10)))) if half > a else 0
    with mp.workdps(mp.dps + lost):
        first = mp.exp(a * mp.log(half) - half - mp.loggamma(a + 1))
        lower, upper = small_and_complement(first, lambda n: half / (a + 1 + n))
    return [kernel - mp.log(mpf(x)), lower, upper]


def normal(x):
    x = mpf(x)
    return [-x * x / 2 - mp.log(2 * mp.pi) / 2, mp.erfc(-x / mp.sqrt(2)) / 2, mp.erfc(x / mp.sqrt(2)) / 2]


def log_choose(n, k):
    return mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1)


def discrete(log_own, up, low, high, mean, k):
    """Both tails of an integer variable, k itself in each; up(j) is the probability of j + 1 over that of j."""
    own = mp.exp(log_own)
    step, end, first = (-1, low, lambda j: 1 / up(j - 1)) if k <= mean else (1, high, up)
    term, tail, j = own, own, k
    while j != end and term > tail * mpf(10) ** -mp.dps:
        term *= first(j)
        j += step
        tail += term
    other = 1 - tail + own
    return [log_own, tail, other] if k <= mean else [log_own, other, tail]


def binomial(n, p, k):
    p = mpf(p)
    return discrete(log_choose(n, k) + k * mp.log(p) + (n - k) * mp.log(1 - p),
                    lambda j: mpf(n - j) / (j + 1) * p / (1 - p), 0, n, n * p, k)


def hypergeometric(population, good, sample, k):
    rest = population - good
    own = log_choose(good, k) + log_choose(rest, sample - k) - log_choose(population, sample)
    return discrete(own, lambda j: mpf(good - j) * (sample - j) / (j + 1) / (rest - sample + j + 1),
                    max(0, sample - rest), min(sample, good), mpf(sample) * good / population if population else 0, k)


def betabinomial(n, a, b, k):
    a, b = mpf(a), mpf(b)

    def logarithm(j):
        return log_choose(n, j) + log_beta(a + j, b + n - j) - log_beta(a, b)
    terms = [mp.exp(logarithm(j)) for j in range(n + 1)]
    return [logarithm(k), sum(terms[: k + 1]), sum(terms[k:])]


def beta_shares(a, b, lower, upper):
    """x with I_x(a, b) = lower, and 1 - x: Newton's method for the logarithm of the smaller tail by logit x."""
    a, b, lower, upper = (mpf(v) for v in (a, b, lower, upper))
    if lower > upper:
        x, y = beta_shares(b, a, upper, lower)
        return y, x
    # The first term of the series, which lies left of the root or close to it.
    logit = min((mp.log(lower) + mp.log(a) + log_beta(a, b)) / a, mp.log(a / b))
    for _ in range(200):
        x, y = 1 / (1 + mp.exp(-logit)), 1 / (1 + mp.exp(logit))
        tail = beta_tails(a, b, x, y)[0]
        step = (mp.log(lower) - mp.log(tail)) * tail / mp.exp(a * mp.log(x) + b * mp.log(y) - log_beta(a, b))
        # A step from a point right of the root, where the logarithm is almost flat, would lead far beyond it.
        logit += max(step, -max(1, abs(logit)))
        if abs(step) < mpf(10) ** -20:
            return 1 / (1 + mp.exp(-logit)), 1 / (1 + mp.exp(logit))
    raise ArithmeticError("no convergence")


def beta_quantiles(a, b, p):
    return [beta_shares(a, b, p, 1 - mpf(p))[0], beta_shares(a, b, 1 - mpf(p), p)[0]]


def f_quantiles(numerator, denominator, p):
    ends = ((p, 1 - mpf(p)), (1 - mpf(p), p))
    shares = [beta_shares(mpf(numerator) / 2, mpf(denominator) / 2, *end) for end in ends]
    return [denominator / mpf(numerator) * x / y for x, y in shares]


def t_quantiles(df, p):
    x, y = beta_shares(mpf(df) / 2, mpf(1) / 2, 2 * min(mpf(p), 1 - mpf(p)), 1 - 2 * min(mpf(p), 1 - mpf(p)))
    far = mp.sqrt(df * y / x)
    return [-far, far] if p < 0.5 else [far, -far]


def t(df, x):
    a, x = mpf(df) / 2, mpf(x)
    far = beta_tails(a, mpf(1) / 2, df / (df + x * x), x * x / (df + x * x))[0] / 2
    density = mp.loggamma(a + 0.5) - mp.loggamma(a) - mp.log(df * mp.pi) / 2 - (a + 0.5) * mp.log(1 + x * x / df)
    return [density, 1 - far, far] if x > 0 else [density, far, 1 - far]


def chi2_quantile(df, p, is_upper, near):
    """Newton's method for the logarithm of the tail by ln x, from the first term of the series or from `near`."""
    a, p = mpf(df) / 2, mpf(p)
    place = mp.log(near) if near else mp.log(2) + (mp.log(p) + mp.loggamma(a + 1)) / a
    for _ in range(200):
        log_density, lower, upper = chi2(df, mp.exp(place))
        tail, sign = (upper, -1) if is_upper else (lower, 1)
        step = sign * (mp.log(p) - mp.log(tail)) * tail / mp.exp(log_density + place)
        place += step
        if abs(step) < mpf(10) ** -20:
            return mp.exp(place)
    raise ArithmeticError("no convergence")


def chi2_quantiles(df, p, near):
    """`near`: the upper quantile to start from; the lower one needs none."""
    return [chi2_quantile(df, p, False, None) if p < 0.5 else chi2_quantile(df, 1 - mpf(p), True, near[0]),
            chi2_quantile(df, p, True, near[1])]


def correlation(x, y):
    """Pearson's correlation of integers and its p-value by Student's t: I of 1 - r² with shapes (n - 2)/2 and 1/2."""
    n = len(x)
    sums = [sum(a * b for a, b in zip(*pair)) * n - sum(pair[0]) * sum(pair[1]) for pair in ((x, y), (x, x), (y, y))]
    rest = 1 - mpf(sums[0]) ** 2 / (sums[1] * sums[2])
    p = beta_tails(mpf(n - 2) / 2, mpf(1) / 2, rest, 1 - rest)[0] if 0 < rest < 1 else 1 if rest else 0
    return [sums[0] / mp.sqrt(mpf(sums[1]) * sums[2]), p]


def exact_p_values(tails, log_probability, low, high, mode, k):
    """Less, greater, two-sided by probability (relative allowance 1e-7, as R), and both mid-p values."""
    log_own, less, greater = tails(k)
    bound = log_own + mp.log(1 + mpf("1e-7"))
    if log_probability(mode) <= bound:
        both = mpf(1)
    elif k < mode:
        inside, outside = mode, high + 1
        while outside - inside > 1:
            middle = (inside + outside) // 2
            inside, outside = (inside, middle) if log_probability(middle) <= bound else (middle, outside)
        both = less + (tails(outside)[2] if outside <= high else 0)
    else:
        outside, inside = low - 1, mode
        while inside - outside > 1:
            middle = (inside + outside) // 2
            outside, inside = (middle, inside) if log_probability(middle) <= bound else (outside, middle)
        both = greater + (tails(outside)[1] if outside >= low else 0)
    own = mp.exp(log_own)
    return [less, greater, both, less - own / 2, greater - own / 2]


def binomial_test(k, n, p):
    p = mpf(p)
    return exact_p_values(lambda j: binomial(n, p, j),
                          lambda j: log_choose(n, j) + j * mp.log(p) + (n - j) * mp.log(1 - p),
                          0, n, min(n, int((n + 1) * p)), k)


def fisher(a, b, c, d):
    population, good, sample = a + b + c + d, a + c, a + b

    def logarithm(j):
        return log_choose(good, j) + log_choose(population - good, sample - j) - log_choose(population, sample)
    low, high = max(0, sample + good - population), min(sample, good)
    mode = min(max(low, (sample + 1) * (good + 1) // (population + 2)), high)
    return exact_p_values(lambda j: hypergeometric(population, good, sample, j), logarithm, low, high, mode, a)
