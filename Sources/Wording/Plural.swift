/// x
public enum Plural {}
