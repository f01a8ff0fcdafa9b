package org.xiaohao.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes the files of uploads whose row was never committed, at start-up. Young ones may still get their row. */
@Component
class AttachmentSweep {

    static final Duration MIN_AGE = Duration.ofDays(1);
    private static final int BATCH = 500;
    private static final Logger log = LoggerFactory.getLogger(AttachmentSweep.class);

    private final FileStore files;
    private final Attachments attachments;
    private final Clock clock;

    AttachmentSweep(FileStore files, Attachments attachments, Clock clock) {
        this.files = files;
        this.attachments = attachments;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onStart() {
        try {
            int removed = sweep();
            log.info("Removed {} files of unfinished uploads", removed);
        } catch (IOException | UncheckedIOException e) {
            log.warn("Could not look for files of unfinished uploads", e);
        }
    }

    /** Returns how many files were removed. */
    int sweep() throws IOException {
        if (!Files.isDirectory(files.root())) {
            return 0;
        }
        Instant youngest = clock.instant().minus(MIN_AGE);
        int removed = 0;
        try (Stream<Path> all = Files.walk(files.root())) {
            Iterator<Path> old = all.filter(Files::isRegularFile)
                    .filter(file -> isOlder(file, youngest))
                    .iterator();
            List<Path> batch = new ArrayList<>();
            while (old.hasNext()) {
                batch.add(old.next());
                if (batch.size() == BATCH || !old.hasNext()) {
                    removed += removeUnknown(batch);
                    batch.clear();
                }
            }
        }
        return removed;
    }

    private int removeUnknown(List<Path> batch) throws IOException {
        Set<String> known = attachments.knownKeys(batch.stream().map(this::key).collect(Collectors.toSet()));
        int removed = 0;
        for (Path file : batch) {
            if (!known.contains(key(file)) && Files.deleteIfExists(file)) {
                removed++;
            }
        }
        return removed;
    }

    private String key(Path file) {
        return files.root().relativize(file).toString().replace('\\', '/');
    }

    private static boolean isOlder(Path file, Instant youngest) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(youngest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
