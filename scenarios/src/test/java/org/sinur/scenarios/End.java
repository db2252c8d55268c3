package org.sinur.scenarios;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Does what is left to do when all scenarios are over; JUnit finds it by its service file. */
public final class End implements LauncherSessionListener {

  private static final Queue<Runnable> WORK = new ConcurrentLinkedQueue<>();

  static void later(Runnable work) {
    WORK.add(work);
    Runtime.getRuntime().addShutdownHook(new Thread(work));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    WORK.forEach(Runnable::run);
  }
}
