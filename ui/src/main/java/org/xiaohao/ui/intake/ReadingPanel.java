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
import org.xiaohao.intake.IntakeJob;
import org.xiaohao.intake.IntakeReading;
import org.xiaohao.ui.shared.Translations;

/** How far the reading of a document is, with a way to break it off. It asks every second. */
class ReadingPanel extends Div {

    private static final int POLL_MILLISECONDS = 1_000;

    private final Clock clock;
    private final Consumer<ReadingInSession> onEnd;
    private final Span stage = new Span();
    private final Span elapsed = new Span();
    private @Nullable ReadingInSession reading;
    private @Nullable Registration polling;

    /** @param onEnd told once a reading has ended, in whatever way */
    ReadingPanel(Clock clock, Consumer<ReadingInSession> onEnd) {
        this.clock = clock;
        this.onEnd = onEnd;
        addClassNames("card", "reading");
        stage.getElement().setAttribute("role", "status");
        elapsed.addClassNames("s", "t2", "num", "grow");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Button cancel = new Button(Translations.text("import.reading.cancel"), event -> {
            if (reading != null) {
                reading.job().cancel();
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
    void follow(ReadingInSession begun) {
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
        ReadingInSession now = reading;
        if (now == null) {
            return;
        }
        if (now.hasEnded()) {
            reading = null;
            setVisible(false);
            getUI().ifPresent(this::stopPolling);
            onEnd.accept(now);
        } else {
            describe(now);
        }
    }

    private void describe(ReadingInSession now) {
        boolean waiting = now.job().stage() == IntakeJob.Stage.WAITING;
        stage.setText(Translations.text(waiting ? "import.reading.WAITING" : "import.reading.READING", now.name()));
        elapsed.setText(Translations.text(
                "import.reading.elapsed",
                Duration.between(now.since(), clock.instant()).toSeconds(),
                IntakeReading.LIMIT.toSeconds()));
    }
}
