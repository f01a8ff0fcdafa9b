package org.xiaohao.testing;

import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The backend by itself. Not a component: the application's own scan, which meets this class in the tests of the user
 * interface, passes it by.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.xiaohao")
@ComponentScan(
        basePackages = "org.xiaohao",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class BackendTestApplication {}
