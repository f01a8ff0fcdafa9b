/** 供程序使用的接口: an MCP server, off by default, through which programs of people read and draft as these people may. */
@ApplicationModule(allowedDependencies = {"shared", "account", "attachment", "plan", "progress", "search"})
@NullMarked
package org.xiaohao.mcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
