package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.binder.ValueContext;

/** What stands in a field for numbers. */
final class Numbers {

    private Numbers() {}

    /** Whether the field is empty or holds a number; words in it are no value, and yet somebody typed them. */
    static boolean isNumber(BigDecimalField field) {
        return !field.getDefaultValidator()
                .apply(field.getValue(), new ValueContext(field))
                .isError();
    }
}
