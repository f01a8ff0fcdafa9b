package org.xiaohao.ui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Place;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.testing.UiTest;

/** Messages lead to pages that are there, and that everybody who may be led to them can open. */
@UiTest
class PlacesTest extends SpringBrowserlessTest {

    @ParameterizedTest
    @EnumSource
    void everyPlaceIsAPageForThoseWhoAreLedThere(Place place) {
        Link link = new Link(place, place.hasId() ? 17L : null);

        Optional<Class<? extends Component>> page =
                RouteConfiguration.forApplicationScope().getRoute(link.path());

        assertThat(page).as(link.path()).isPresent();
        assertThat(Arrays.stream(page.orElseThrow()
                                .getAnnotation(RolesAllowed.class)
                                .value())
                        .map(Role::valueOf))
                .containsAll(place.roles());
        assertThat(Link.of(link.path())).isEqualTo(link);
    }
}
