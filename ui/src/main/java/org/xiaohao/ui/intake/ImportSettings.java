package org.xiaohao.ui.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the import page waits.
 *
 * @param patience how long a click may wait for a document; one that is read sooner is shown at once, any other is read
 *     on in the background
 */
@ConfigurationProperties("xiaohao.import")
public record ImportSettings(@DefaultValue("1500ms") Duration patience) {}
