extension Methodology {
  /// The name of a threshold, in the order of `methodology.yml`, where its title, source and confidence stand.
  public enum Parameter: String, CaseIterable, Sendable {
    // MARK: Low results
    case lowShareVPR = "low-share-vpr"
    case lowShareOGE = "low-share-oge"
    case lowShareEGE = "low-share-ege"
    case lowShareStrict = "low-share-strict"
    case lowMinimumParticipants = "low-minimum-participants"
    case lowProceduresNeeded = "low-procedures-needed"
    case lowWindowSchoolYears = "low-window-school-years"
    case lowAutumnByProgramme = "low-autumn-by-programme"
    case lowCountEntranceDiagnostics = "low-count-entrance-diagnostics"
    case lowVPRSubjects = "low-vpr-subjects"
    case lowVPRGrades = "low-vpr-grades"
    case lowOGESubjects = "low-oge-subjects"
    case lowEGESubjects = "low-ege-subjects"
    case lowUseFirstResult = "low-use-first-result"
    case lowExcludeSpecial = "low-exclude-special"

    // MARK: Coverage
    case coverageLimited = "coverage-limited"
    case campaignSchoolCoverage = "campaign-school-coverage"

    // MARK: Strength of a conclusion
    case confidenceLevel = "confidence-level"
    case evidenceConfirmed = "evidence-confirmed"
    case evidenceLikely = "evidence-likely"
    case evidencePossible = "evidence-possible"
    case evidenceRefuted = "evidence-refuted"
    case evidenceMinimumParticipants = "evidence-minimum-participants"
    case evidenceCohorts = "evidence-cohorts"
    case evidenceCampaigns = "evidence-campaigns"
    case verySmallParticipants = "very-small-participants"
    case pooledMinimumWorks = "pooled-minimum-works"
    case pooledWorksCorrelation = "pooled-works-correlation"

    // MARK: Change
    case practicalLevel = "practical-level"
    case practicalChange = "practical-change"
    case practicalTerritoryParticipants = "practical-territory-participants"
    case territoryMinimumSchools = "territory-minimum-schools"
    case trendMinimumPoints = "trend-minimum-points"
    case twoGrowthNegative = "two-growth-negative"
    case detectablePower = "detectable-power"
    case falseDiscoveryRate = "false-discovery-rate"
    case placeboDraws = "placebo-draws"

    // MARK: Objectivity
    case objectivityT = "objectivity-t"
    case objectivityIQRFactor = "objectivity-iqr-factor"
    case objectivityMinimumParticipants = "objectivity-minimum-participants"
    case objectivitySizeAdjusted = "objectivity-size-adjusted"
    case objectivityCheckMarkers = "objectivity-check-markers"
    case objectivityCheckYears = "objectivity-check-years"
    case journalDifference = "journal-difference"
    case journalLoweredShare = "journal-lowered-share"
    case bunchingCurvature = "bunching-curvature"
    case objectivityMinimumSchools = "objectivity-minimum-schools"
    case objectivityChance = "objectivity-chance"
    case distributionInformative = "distribution-informative"
    case distributionApproximate = "distribution-approximate"

    // MARK: Tasks
    case taskBasicSufficient = "task-basic-sufficient"
    case taskBasicZone = "task-basic-zone"
    case taskAdvancedSufficient = "task-advanced-sufficient"
    case taskAdvancedZone = "task-advanced-zone"
    case taskFailedShare = "task-failed-share"
    case taskOfficialWords = "task-official-words"
    case taskGroupMinimum = "task-group-minimum"
    case taskLearnMinimum = "task-learn-minimum"
    case taskNotTaughtShare = "task-not-taught-share"
    case taskSystemicShare = "task-systemic-share"
    case taskSystemicSchools = "task-systemic-schools"
    case taskFindings = "task-findings"
    case taskExampleSchools = "task-example-schools"
    case methodistSchools = "methodist-schools"

    // MARK: Level
    case funnelInnerLevel = "funnel-inner-level"
    case funnelOuterLevel = "funnel-outer-level"
    case souWeight5 = "sou-weight-5"
    case souWeight4 = "sou-weight-4"
    case souWeight3 = "sou-weight-3"
    case souWeight2 = "sou-weight-2"
    case egeBandLow = "ege-band-low"
    case egeBandMiddle = "ege-band-middle"
    case egeBandHigh = "ege-band-high"
    case egeScoreMaximum = "ege-score-maximum"

    // MARK: Context and comparison of schools
    case contextMinimumSchools = "context-minimum-schools"
    case backgroundMinimumMunicipalities = "background-minimum-municipalities"
    case priorMinimumSchools = "prior-minimum-schools"
    case levelLowQuarter = "level-low-quarter"
    case neighboursMinimum = "neighbours-minimum"
    case contextAnswerShare = "context-answer-share"
    case contextIndexComponent = "context-index-component"
    case contextDeviationLimit = "context-deviation-limit"
    case riskHighShare = "risk-high-share"
    case riskAgreeingShare = "risk-agreeing-share"
    case riskMissedShare = "risk-missed-share"
    case effectMinimumSchools = "effect-minimum-schools"
    case effectMinimumPeers = "effect-minimum-peers"
    case effectOverlap = "effect-overlap"
    case hetopMinimumParticipants = "hetop-minimum-participants"
    case trainingShare = "training-share"

    // MARK: Public version
    case disclosureMinimumParticipants = "disclosure-minimum-participants"
    case disclosureMinimumCount = "disclosure-minimum-count"
    case disclosureBandParticipants = "disclosure-band-participants"
    case disclosureEdgeShare = "disclosure-edge-share"
    case stampWorking = "stamp-working"
    case stampPublic = "stamp-public"
    case caveatVPR = "caveat-vpr"

    // MARK: Grounds of a document
    case basisResults = "basis-results"
    case basisStart = "basis-start"
    case basisContext = "basis-context"
    case basisRequest = "basis-request"
    case basisMunicipal = "basis-municipal"

    // MARK: Size of a document
    case frontPageFindings = "front-page-findings"
    case frontPageNumbers = "front-page-numbers"
    case frontPageSilence = "front-page-silence"
    case recommendationsPerAddressee = "recommendations-per-addressee"
    case recommendationsPerMunicipality = "recommendations-per-municipality"
    case frontPageDecisions = "front-page-decisions"
    case recommendationLeadDays = "recommendation-lead-days"
    case recommendationSchoolsNamed = "recommendation-schools-named"
    case recommendationSkillsNamed = "recommendation-skills-named"
    case skillRepeatWeeks = "skill-repeat-weeks"

    // MARK: Road maps
    case roadmapComingDays = "roadmap-coming-days"
    case roadmapReminderDays = "roadmap-reminder-days"

    // MARK: Matching of schools by name
    case matchLimit = "match-limit"
    case matchHorizon = "match-horizon"
    case matchTie = "match-tie"
    case matchNumberMissing = "match-number-missing"
    case matchKindOther = "match-kind-other"
    case matchKindPartial = "match-kind-partial"
    case matchWordsMissing = "match-words-missing"
    case matchWordExtra = "match-word-extra"
    case matchWordsExtraCounted = "match-words-extra-counted"
    case matchPlaceUnknown = "match-place-unknown"
    case matchPlaceLoose = "match-place-loose"
    case matchPlaceRegional = "match-place-regional"
    case matchCityUnnamed = "match-city-unnamed"
    case matchCityNear = "match-city-near"
    case matchCityMisspelt = "match-city-misspelt"
    case matchDistrictMisspelt = "match-district-misspelt"
    case matchWordMisspelt = "match-word-misspelt"

    // MARK: Coverage by the context form
    case coverageWholeGradeSubjects = "coverage-whole-grade-subjects"
  }
}
