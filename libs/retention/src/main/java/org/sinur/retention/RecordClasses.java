package org.sinur.retention;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The classes of records that this service has. */
@ApplicationScoped
class RecordClasses {

  private final List<RecordClass> classes;

  RecordClasses(@All List<RecordClass> classes) {
    this.classes = classes.stream().sorted(Comparator.comparing(RecordClass::name)).toList();
  }

  /** All of them, by name. */
  List<RecordClass> all() {
    return classes;
  }

  /** The class with this name. */
  Optional<RecordClass> named(String name) {
    return classes.stream().filter(records -> records.name().equals(name)).findFirst();
  }
}
