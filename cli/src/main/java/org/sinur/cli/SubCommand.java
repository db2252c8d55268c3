package org.sinur.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Something that can be asked for on the command line. */
public abstract class SubCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  /** Where its answer goes: as text, whoever wrote what is in it. */
  protected final PrintWriter out() {
    return new PrintWriter(
        new PlainWriter(Objects.requireNonNull(spec).commandLine().getOut()), true);
  }
}
