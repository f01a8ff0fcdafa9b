package org.xiaohao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways in which the packaged application is started: as it is, unpacked, and with a cache of its classes. */
final class Starts {

    private final Wanted wanted;
    private final Map<String, String> environment;
    private final Path data;

    Starts(Wanted wanted, Map<String, String> environment, Path data) {
        this.wanted = wanted;
        this.environment = environment;
        this.data = data;
    }

    /** The median of each way; of none where that is not wanted. */
    Map<String, Figures.Start> measure() throws IOException, InterruptedException {
        Map<String, Figures.Start> times = new LinkedHashMap<>();
        if (wanted.starts() == 0) {
            return times;
        }
        times.put("the jar", median(options(List.of(), wanted.jar())));
        times.put("unpacked", median(options(List.of(), unpacked())));
        Application.start(options(List.of("-XX:AOTCacheOutput=" + cache()), unpacked()), environment, data)
                .close();
        times.put("unpacked, with a cache of classes", median(quickest()));
        return times;
    }

    Application quick() throws IOException, InterruptedException {
        return Application.start(quickest(), environment, data);
    }

    private List<String> quickest() {
        return options(
                Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache(), "-Xlog:aot*=error") : List.of(), unpacked());
    }

    private Figures.Start median(List<String> options) throws IOException, InterruptedException {
        List<Figures.Start> times = new ArrayList<>();
        for (int time = 0; time < wanted.starts(); time++) {
            try (Application application = Application.start(options, environment, data)) {
                times.add(new Figures.Start(
                        application.started().toMillis() / 1000.0,
                        application.processorTime().toMillis() / 1000.0));
            }
        }
        return times.stream()
                .sorted(Comparator.comparing(Figures.Start::seconds))
                .toList()
                .get(times.size() / 2);
    }

    private List<String> options(List<String> more, Path jar) {
        List<String> options = new ArrayList<>(List.of("-Xmx" + wanted.heap(), "-Duser.timezone=Asia/Shanghai"));
        options.addAll(more);
        options.addAll(List.of("-jar", jar.toString()));
        return options;
    }

    /** Where {@code ./bench} has unpacked it. */
    private Path unpacked() {
        return wanted.out().resolve("app").resolve(wanted.jar().getFileName());
    }

    private Path cache() {
        return wanted.out().resolve("app").resolve("classes.aot");
    }
}
