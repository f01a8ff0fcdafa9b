package org.xiaohao.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are read in the background.
 *
 * @param limit the longest that a document is read
 * @param atOnce how many one process reads at a time; each may take a few hundred megabytes of memory
 * @param maxOpen how many may wait or be read in the whole installation
 * @param maxOpenPerPerson how many of one person
 * @param lease how long a process that gives no sign of life is believed to read on
 * @param lookEvery how often a process looks for what another one left
 */
@ConfigurationProperties("xiaohao.reading")
public record ReadingSettings(
        @DefaultValue("60s") Duration limit,
        @DefaultValue("2") int atOnce,
        @DefaultValue("20") int maxOpen,
        @DefaultValue("5") int maxOpenPerPerson,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("5s") Duration lookEvery) {}
