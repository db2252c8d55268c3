package org.sinur.problem;

/** Tells failures that pass by themselves, such as a database that is being restarted. */
public interface PassingFailure {

  /** Whether this failure, or one that caused it, passes. */
  boolean causes(Throwable failure);
}
