package org.xiaohao.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after what a crash or a broken transaction left among the incoming files, at the start and once a day: what has
 * its row gets its lasting place, what has none goes to the bin after a day and is removed from there after thirty. No
 * file in its lasting place is touched, whether or not this database has a row for it.
 */
@Component
class UnfinishedUploads {

    /** Young ones may still arrive, or get their row. */
    static final Duration MIN_AGE = Duration.ofDays(1);

    static final Period KEPT_IN_BIN = Period.ofDays(30);

    private static final int BATCH = 500;
    private static final Logger log = LoggerFactory.getLogger(UnfinishedUploads.class);

    private final FileStore files;
    private final Attachments attachments;
    private final Clock clock;

    UnfinishedUploads(FileStore files, Attachments attachments, Clock clock) {
        this.files = files;
        this.attachments = attachments;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelayString = "P1D", fixedDelayString = "P1D")
    void look() {
        try {
            sweep();
        } catch (IOException | UncheckedIOException e) {
            log.warn("Could not look for files of unfinished uploads", e);
        }
    }

    void sweep() throws IOException {
        sweepIncoming();
        emptyBin();
    }

    private void sweepIncoming() throws IOException {
        if (!Files.isDirectory(files.incoming())) {
            return;
        }
        int thrownAway = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(files.incoming())) {
            List<Path> batch = new ArrayList<>();
            for (Path file : all) {
                batch.add(file);
                if (batch.size() == BATCH) {
                    thrownAway += sweep(batch);
                    batch.clear();
                }
            }
            thrownAway += sweep(batch);
        }
        if (thrownAway > 0) {
            log.info("Put {} unfinished uploads into {} for {} days", thrownAway, files.bin(), KEPT_IN_BIN.getDays());
        }
    }

    /** Returns how many went to the bin. */
    private int sweep(List<Path> batch) throws IOException {
        Set<String> keys =
                batch.stream().filter(FileStore::isHeld).map(files::key).collect(Collectors.toSet());
        Set<String> known = keys.isEmpty() ? Set.of() : attachments.knownKeys(keys);
        Instant youngest = clock.instant().minus(MIN_AGE);
        int thrownAway = 0;
        for (Path file : batch) {
            try {
                if (FileStore.isHeld(file) && known.contains(files.key(file))) {
                    files.settle(files.key(file));
                } else if (Files.getLastModifiedTime(file).toInstant().isBefore(youngest)) {
                    files.throwAway(file, LocalDate.now(clock));
                    thrownAway++;
                }
            } catch (NoSuchFileException e) {
                log.debug("Gone by itself: {}", file, e);
            }
        }
        return thrownAway;
    }

    private void emptyBin() throws IOException {
        if (!Files.isDirectory(files.bin())) {
            return;
        }
        LocalDate oldest = LocalDate.now(clock).minus(KEPT_IN_BIN);
        try (DirectoryStream<Path> days = Files.newDirectoryStream(files.bin())) {
            for (Path day : days) {
                LocalDate date = date(day);
                if (date != null && date.isBefore(oldest)) {
                    remove(day);
                }
            }
        }
    }

    /** What people put into the bin under other names stays. */
    private static @Nullable LocalDate date(Path folder) {
        try {
            return LocalDate.parse(folder.getFileName().toString());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static void remove(Path day) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(day)) {
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(day);
        log.info("Removed the unfinished uploads of {} for good", day.getFileName());
    }
}
