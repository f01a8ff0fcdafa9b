package org.xiaohao.channel;

import org.mapstruct.Mapper;

@Mapper
interface ChannelMapper {

    ChannelDetails toDetails(Channel channel);
}
