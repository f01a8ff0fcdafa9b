package org.xiaohao.ui.intake;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.IntakeReading;
import org.xiaohao.intake.ReadingDetails;
import org.xiaohao.intake.ReadingState;
import org.xiaohao.ui.shared.Translations;

/** How far the reading of a document is, with a way to break it off. It asks every second. */
class ReadingPanel extends Div {

    private static final int POLL_MILLISECONDS = 1_000;

    private final transient Clock clock;
    private final Duration limit;
    private final transient IntakeReading readings;
    private final Consumer<ReadingDetails> onEnd;
    private final Span stage = new Span();
    private final Span elapsed = new Span();
    private @Nullable ReadingDetails reading;
    private @Nullable Registration polling;

    /**
     * @param limit the longest that a document is read
     * @param onEnd told once a reading has ended, in whatever way
     */
    ReadingPanel(Clock clock, Duration limit, IntakeReading readings, Consumer<ReadingDetails> onEnd) {
        this.clock = clock;
        this.limit = limit;
        this.readings = readings;
        this.onEnd = onEnd;
        addClassNames("card", "reading");
        stage.getElement().setAttribute("role", "status");
        elapsed.addClassNames("s", "t2", "num", "grow");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Button cancel = new Button(Translations.text("import.reading.cancel"), event -> {
            if (reading != null) {
                readings.cancel(reading.id());
                look();
            }
        });
        Span leave = new Span(Translations.text("import.reading.leave"));
        leave.addClassNames("s", "t2");
        Div head = new Div(stage, elapsed, cancel);
        head.addClassName("row");
        add(head, bar, leave);
        setVisible(false);
    }

    /** Shows a reading until it ends. */
    void follow(ReadingDetails begun) {
        reading = begun;
        setVisible(true);
        describe(begun);
        getUI().ifPresent(this::poll);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (reading != null) {
            poll(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling(event.getUI());
    }

    private void poll(UI ui) {
        if (polling == null) {
            ui.setPollInterval(POLL_MILLISECONDS);
            polling = ui.addPollListener(event -> look());
        }
    }

    private void stopPolling(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    private void look() {
        if (reading == null) {
            return;
        }
        ReadingDetails now = readings.details(reading.id());
        if (now.hasEnded()) {
            reading = null;
            setVisible(false);
            getUI().ifPresent(this::stopPolling);
            onEnd.accept(now);
        } else {
            describe(now);
        }
    }

    private void describe(ReadingDetails now) {
        boolean waiting = now.state() == ReadingState.WAITING;
        String name = now.fileName().isEmpty() ? Translations.text("import.pasted") : now.fileName();
        stage.setText(Translations.text(waiting ? "import.reading.WAITING" : "import.reading.READING", name));
        elapsed.setText(Translations.text(
                "import.reading.elapsed",
                Duration.between(now.since(), clock.instant()).toSeconds(),
                limit.toSeconds()));
    }
}
