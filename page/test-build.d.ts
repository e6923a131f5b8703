interface ImportMetaEnv {
  /** True in the build that browser tests drive: the card's shadow root is open there, so that they can look inside. */
  readonly ON_RECORD_TEST: boolean;
}
