package org.sinur.trafficking.body;

/** What a body does for a person. */
public enum BodyService {
  /** A safe place to stay. */
  SHELTER,
  MEDICAL,
  /** Somebody trained to listen. */
  PSYCHOSOCIAL,
  LEGAL_AID,
  /** The care of a child: a guardian, the best interests. */
  CHILD_PROTECTION,
  /** A procedure of asylum. */
  ASYLUM,
  FAMILY_TRACING,
  /** Going home of the own will, and what helps afterwards. */
  RETURN_AND_REINTEGRATION,
  OTHER_ASSISTANCE
}
