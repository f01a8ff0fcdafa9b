package org.xiaohao.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.xiaohao.account.AccessScope;
import org.xiaohao.account.AccessTokenDetails;
import org.xiaohao.account.AccessTokenService;
import org.xiaohao.account.MakeAccessToken;
import org.xiaohao.account.NewAccessToken;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The own tokens: makes one, whose secret it shows this once, and ends them. */
class AccessTokensDialog extends Dialog {

    private static final int DAYS = 90;

    private final transient AccessTokenService tokens;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Div made = new Div();
    private final TextField name = new TextField(Translations.text("frame.tokens.name"));
    private final Select<AccessScope> scope = new Select<>();
    private final IntegerField days = new IntegerField(Translations.text("frame.tokens.days"));

    AccessTokensDialog(AccessTokenService tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        setHeaderTitle(Translations.text("frame.tokens"));
        setWidth("38rem");
        Paragraph why = new Paragraph(Translations.text("frame.tokens.why"));
        why.addClassNames("s", "t2");
        name.setHelperText(Translations.text("frame.tokens.name.hint"));
        name.setMaxLength(60);
        name.setManualValidation(true);
        name.setWidthFull();
        scope.setLabel(Translations.text("frame.tokens.scope"));
        scope.setItems(AccessScope.values());
        scope.setItemLabelGenerator(Translations::label);
        scope.setValue(AccessScope.READ);
        days.setValue(DAYS);
        days.setMin(1);
        days.setMax(MakeAccessToken.MAX_DAYS);
        days.setStepButtonsVisible(true);
        days.setManualValidation(true);
        Div limits = new Div(scope, days);
        limits.addClassName("fields");
        made.addClassName("stack");
        list.addClassName("token-list");
        Div form = new Div(why, list, made, name, limits);
        form.addClassName("stack");
        add(form);
        Button make = new Button(Translations.text("frame.tokens.make"), event -> make());
        make.addThemeName("primary");
        getFooter().add(new Button(Translations.text("frame.close"), event -> close()), make);
        showTokens();
    }

    private void make() {
        name.setInvalid(false);
        days.setInvalid(false);
        try {
            show(tokens.make(new MakeAccessToken(
                    name.getValue(), scope.getValue(), Objects.requireNonNullElse(days.getValue(), 0))));
            name.clear();
            showTokens();
        } catch (InvalidInputException refused) {
            if ("days".equals(refused.field())) {
                days.setErrorMessage(Notices.text(refused));
                days.setInvalid(true);
            } else {
                name.setErrorMessage(Notices.text(refused));
                name.setInvalid(true);
            }
        }
    }

    private void show(NewAccessToken fresh) {
        TextField secret = new TextField(
                Translations.text("frame.tokens.made", fresh.token().name()));
        secret.setValue(fresh.secret());
        secret.setReadOnly(true);
        secret.setWidthFull();
        secret.setAutoselect(true);
        Button copy = new Button(
                Translations.text("frame.tokens.copy"),
                event -> secret.getElement()
                        .executeJs("return navigator.clipboard.writeText(this.value)")
                        .then(
                                done -> Notices.done(Translations.text("frame.tokens.copied")),
                                refused -> secret.focus()));
        secret.setSuffixComponent(copy);
        made.removeAll();
        made.add(secret);
    }

    private void showTokens() {
        List<AccessTokenDetails> own = tokens.list();
        list.removeAll();
        if (own.isEmpty()) {
            Span none = new Span(Translations.text("frame.tokens.none"));
            none.addClassNames("s", "t2");
            list.add(none);
        }
        own.forEach(token -> list.add(row(token)));
    }

    private Div row(AccessTokenDetails token) {
        Span what = new Span(token.name());
        what.addClassName("grow");
        Span state = new Span(String.join(" \u00b7 ", Translations.label(token.scope()), until(token), used(token)));
        state.addClassNames("s", "t2");
        Button revoke = new Button(Translations.text("frame.tokens.revoke"), event -> {
            tokens.revoke(token.id());
            made.removeAll();
            showTokens();
            Notices.done(Translations.text("frame.tokens.revoked", token.name()));
        });
        revoke.setAriaLabel(Translations.text("frame.tokens.revoke.one", token.name()));
        revoke.addThemeNames("tertiary", "small");
        Div row = new Div(what, state, revoke);
        row.addClassName("token");
        return row;
    }

    private String until(AccessTokenDetails token) {
        return token.expiresAt().isAfter(clock.instant())
                ? Translations.text(
                        "frame.tokens.until",
                        Dates.table(token.expiresAt().atZone(clock.getZone()).toLocalDate()))
                : Translations.text("frame.tokens.over");
    }

    private String used(AccessTokenDetails token) {
        return token.lastUsedAt() == null
                ? Translations.text("frame.tokens.unused")
                : Translations.text("frame.tokens.used", Dates.table(token.lastUsedAt(), clock.getZone()));
    }
}
