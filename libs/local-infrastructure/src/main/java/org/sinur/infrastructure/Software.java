package org.sinur.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The third-party software that runs beside the services. Maven fetches the packages; they are
 * unpacked once per version and checkout.
 */
public final class Software {

  private final Path packages;
  private final Path installed;

  /**
   * The software of a checkout.
   *
   * @param root the checkout's top folder
   */
  public Software(Path root) {
    this.packages = root.resolve("libs/local-infrastructure/target/packages");
    this.installed = root.resolve(".sinur/software");
  }

  /** The folder of the PostgreSQL server: {@code bin}, {@code lib}, {@code share}. */
  public Path postgres() {
    var jar = pack("postgres-", ".jar");
    return unpacked(
        name(jar, ".jar"),
        folder -> {
          try (var zip = new ZipArchiveInputStream(open(jar))) {
            ZipArchiveEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
              if (entry.getName().endsWith(".txz")) {
                unpack(new TarArchiveInputStream(new XZCompressorInputStream(zip)), folder, 0);
                return;
              }
            }
          }
        });
  }

  /** The folder of the Keycloak distribution. */
  public Path keycloak() {
    var zip = pack("keycloak-", ".zip");
    return unpacked(
        name(zip, ".zip"), folder -> unpack(new ZipArchiveInputStream(open(zip)), folder, 1));
  }

  /** The class path of the Kafka broker. */
  public String kafka() {
    var folder = packages.resolve("kafka");
    if (!Files.isDirectory(folder)) {
      throw notBuilt();
    }
    return folder + "/*";
  }

  private Path pack(String prefix, String suffix) {
    try (var files = Files.newDirectoryStream(packages, prefix + "*" + suffix)) {
      for (var file : files) {
        return file;
      }
      throw notBuilt();
    } catch (IOException e) {
      throw notBuilt();
    }
  }

  private static InfrastructureException notBuilt() {
    return new InfrastructureException(
        "PostgreSQL, Kafka and Keycloak have not been fetched yet: run ./sinur build first.");
  }

  private static String name(Path file, String suffix) {
    var name = file.getFileName().toString();
    return name.substring(0, name.length() - suffix.length());
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  /** Unpacks beside the final place and moves, so that a half unpacked folder is never used. */
  private Path unpacked(String name, Unpacking unpacking) {
    var folder = installed.resolve(name);
    try {
      Files.createDirectories(installed);
      try (var lock =
              FileChannel.open(
                  installed.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = lock.lock()) {
        if (!Files.isDirectory(folder)) {
          var partial = Files.createTempDirectory(installed, name);
          unpacking.into(partial);
          Files.setPosixFilePermissions(
              partial,
              EnumSet.of(
                  PosixFilePermission.OWNER_READ,
                  PosixFilePermission.OWNER_WRITE,
                  PosixFilePermission.OWNER_EXECUTE,
                  PosixFilePermission.GROUP_READ,
                  PosixFilePermission.GROUP_EXECUTE,
                  PosixFilePermission.OTHERS_READ,
                  PosixFilePermission.OTHERS_EXECUTE));
          Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new InfrastructureException(
          "%s cannot be unpacked into %s: %s".formatted(name, installed, e.getMessage()), e);
    }
  }

  private interface Unpacking {
    void into(Path folder) throws IOException;
  }

  private static <E extends ArchiveEntry> void unpack(
      ArchiveInputStream<E> archive, Path folder, int leadingFolders) throws IOException {
    try (archive) {
      E entry;
      while ((entry = archive.getNextEntry()) != null) {
        var path = Path.of(entry.getName()).normalize();
        if (path.getNameCount() <= leadingFolders) {
          continue;
        }
        var target =
            folder
                .resolve(path.subpath(leadingFolders, path.getNameCount()).toString())
                .normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("the archive points outside its folder");
        }
        write(archive, entry, target);
      }
    }
  }

  private static void write(InputStream content, ArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(tar.getLinkName()));
      return;
    }
    Files.copy(content, target);
    var mode =
        switch (entry) {
          case TarArchiveEntry tar -> tar.getMode();
          case ZipArchiveEntry zip -> zip.getUnixMode();
          default -> 0;
        };
    if ((mode & 0100) != 0 || target.toString().endsWith(".sh")) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(target, permissions);
    }
  }
}
