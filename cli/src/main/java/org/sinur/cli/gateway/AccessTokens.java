package org.sinur.cli.gateway;

/** Gives a valid access token whenever one is needed. */
public interface AccessTokens {

  /** A token that is good for some more seconds. */
  String get();
}
