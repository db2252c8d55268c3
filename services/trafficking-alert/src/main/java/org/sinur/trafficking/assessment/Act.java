package org.sinur.trafficking.assessment;

/** What is done to a person who is trafficked (Palermo Protocol, article 3 (a)). */
public enum Act {
  RECRUITMENT,
  TRANSPORTATION,
  TRANSFER,
  HARBOURING,
  RECEIPT
}
