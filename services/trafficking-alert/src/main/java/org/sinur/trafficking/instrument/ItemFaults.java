package org.sinur.trafficking.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.sinur.problem.FieldError;

/** Finds what answers name wrongly. */
public final class ItemFaults {

  private final Predicate<String> wrong;
  private final String detail;
  private final List<FieldError> found = new ArrayList<>();

  private ItemFaults(Predicate<String> wrong, String detail) {
    this.wrong = wrong;
    this.detail = detail;
  }

  /** Items must be among these. */
  public static ItemFaults in(Collection<String> codes) {
    return new ItemFaults(code -> !codes.contains(code), "is not in this instrument");
  }

  /** Items must not be among these, of which the contrary is said. */
  public static ItemFaults notIn(Collection<String> codes) {
    return new ItemFaults(codes::contains, "is said to be otherwise too");
  }

  /** Looks at a list of the body. */
  public ItemFaults of(String pointer, List<String> codes) {
    for (var i = 0; i < codes.size(); i++) {
      if (wrong.test(codes.get(i))) {
        found.add(new FieldError(pointer + "/" + i, detail));
      }
    }
    return this;
  }

  public List<FieldError> all() {
    return List.copyOf(found);
  }
}
