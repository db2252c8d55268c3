package org.sinur.listeddocuments;

/**
 * How the issuing States agree, the strongest first. A number alone says little, because every
 * State counts from one: a document of another State is no match at all.
 */
public enum StateAgreement {
  /** The list names the State that issued the presented document. */
  SAME,

  /** The list names no State. */
  NOT_LISTED,

  /** The State of the presented document could not be read. */
  NOT_READ
}
